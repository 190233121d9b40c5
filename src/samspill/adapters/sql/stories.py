"""Stories in the database."""

from sqlalchemy import Connection, delete, select

from samspill.app.records.stories import Story, StorySound

from .rows import keep, many, one
from .story_tables import stories, story_sounds


class SqlStoryBook:
    """Meets ``StoryBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, story: Story) -> None:
        """See the port."""
        keep(self._connection, stories, story)

    def story(self, id: str) -> Story | None:
        """See the port."""
        return one(self._connection, select(stories).where(stories.c.id == id), Story)

    def everyone(self) -> tuple[Story, ...]:
        """See the port."""
        return many(self._connection, select(stories).order_by(stories.c.written_at.desc(), stories.c.id), Story)

    def ids(self) -> tuple[str, ...]:
        """See the port."""
        return tuple(self._connection.execute(select(stories.c.id).order_by(stories.c.id)).scalars())

    def keep_sound(self, sound: StorySound) -> None:
        """See the port."""
        keep(self._connection, story_sounds, sound)

    def sound(self, story: str) -> StorySound | None:
        """See the port."""
        return one(self._connection, select(story_sounds).where(story_sounds.c.story == story), StorySound)

    def drop_sound(self, story: str) -> None:
        """See the port."""
        self._connection.execute(delete(story_sounds).where(story_sounds.c.story == story))

    def drop(self, story: str) -> None:
        """See the port."""
        self.drop_sound(story)
        self._connection.execute(delete(stories).where(stories.c.id == story))
