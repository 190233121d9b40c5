"""What an author looks at beside the scenario itself: coverage, a map, a screenplay, differences, strings, a parcel.

Pure: texts and models in, texts and bytes out. The terminal and the console both show what is made here.
"""
