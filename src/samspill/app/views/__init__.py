"""What use cases answer with: frozen values made for reading, with every name already looked up."""
