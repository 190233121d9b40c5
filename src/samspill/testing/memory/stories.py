"""Stories, in memory."""

from samspill.app.records.stories import Story, StorySound


class KeptStories:
    """Every story, with its recording if it has one."""

    def __init__(self, stories: dict[str, Story] | None = None, sounds: dict[str, StorySound] | None = None) -> None:
        self.stories = dict(stories or {})
        self.sounds = dict(sounds or {})

    def __copy__(self) -> "KeptStories":
        return KeptStories(self.stories, self.sounds)


class MemoryStoryBook:
    """Meets ``StoryBook``."""

    def __init__(self, kept: KeptStories) -> None:
        self._kept = kept

    def keep(self, story: Story) -> None:
        self._kept.stories[story.id] = story

    def story(self, id: str) -> Story | None:
        return self._kept.stories.get(id)

    def everyone(self) -> tuple[Story, ...]:
        by_id = sorted(self._kept.stories.values(), key=lambda story: story.id)
        return tuple(sorted(by_id, key=lambda story: story.written_at, reverse=True))

    def ids(self) -> tuple[str, ...]:
        return tuple(sorted(self._kept.stories))

    def keep_sound(self, sound: StorySound) -> None:
        self._kept.sounds[sound.story] = sound

    def sound(self, story: str) -> StorySound | None:
        return self._kept.sounds.get(story)

    def drop_sound(self, story: str) -> None:
        self._kept.sounds.pop(story, None)

    def drop(self, story: str) -> None:
        self.drop_sound(story)
        self._kept.stories.pop(story, None)
