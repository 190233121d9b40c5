"""The use cases: what care workers, participants' devices and the demo may do, and the ports the outside must meet."""
