"""Stories of people who have done it themselves."""

from typing import Protocol

from samspill.app.records.stories import Story, StorySound


class StoryBook(Protocol):
    """A story is sealed with a key of its own: ``Store.forget`` with its id makes every copy of it unreadable."""

    def keep(self, story: Story) -> None:
        """Keep the story under its id."""

    def story(self, id: str) -> Story | None:
        """The story with this id."""

    def everyone(self) -> tuple[Story, ...]:
        """Every story, the one written last first."""

    def ids(self) -> tuple[str, ...]:
        """The id of every story, without opening any."""

    def keep_sound(self, sound: StorySound) -> None:
        """Keep the recording of a story, in place of the one before."""

    def sound(self, story: str) -> StorySound | None:
        """The recording of a story."""

    def drop_sound(self, story: str) -> None:
        """Drop the recording alone."""

    def drop(self, story: str) -> None:
        """Drop the story and its recording."""
