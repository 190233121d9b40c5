"""Why a step is proposed, and what to expect of another."""
