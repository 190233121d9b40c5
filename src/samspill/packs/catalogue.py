"""The diagnostics' words, written by ``python -m tools.diagnostics`` from ``diagnostics/*.md``."""

from typing import NamedTuple


class Entry(NamedTuple):
    """One diagnostic: its stable code, how severe it is, and its sentences, with what they are filled in with."""

    code: str
    severity: str
    title: str
    message: str
    mend: str


CATALOGUE: dict[str, Entry] = {
    "yaml-syntax": Entry(
        "SP101",
        "error",
        "The file is not YAML",
        "This cannot be read: {found}.",
        (
            "Look at this line and the one before it: a missing quote, colon or space is the usual reason."
            " Put quotes around a text with a colon in it."
        ),
    ),
    "not-plain-yaml": Entry(
        "SP102",
        "error",
        "More than plain YAML",
        "This uses {found}, which packs leave out.",
        "Write the value out where it is needed, with plain keys, lists and texts.",
    ),
    "duplicate-key": Entry(
        "SP103",
        "error",
        "The same key twice",
        "The key `{key}` is here for the second time; the first is on line {first}.",
        "Keep one of them, or give the second another name.",
    ),
    "too-large": Entry(
        "SP104",
        "error",
        "The file is too large",
        "The file has more than {limit}.",
        "Split it into several scenarios.",
    ),
    "not-utf-8": Entry(
        "SP105",
        "error",
        "A text that is not UTF-8",
        "This line has bytes that are not UTF-8, so some of its letters are lost.",
        "Save the file as UTF-8. In most editors this is under “Save with encoding”.",
    ),
    "odd-character": Entry(
        "SP106",
        "error",
        "A character that cannot be shown",
        (
            "This text has the character {code}, which cannot be shown or read aloud, or turns the direction"
            " of what follows."
        ),
        "Take it out. It often comes along when text is copied from elsewhere.",
    ),
    "unsafe-name": Entry(
        "SP107",
        "error",
        "A file that is not read",
        "This file is not read: {why}.",
        "Give it a plain name, in a folder of the pack, and no link in its place.",
    ),
    "too-many-files": Entry(
        "SP108",
        "error",
        "Too many files",
        "The pack has {count} files; at most {most} are read.",
        "Take out what does not belong to the pack.",
    ),
    "unread-file": Entry(
        "SP109",
        "warning",
        "A file that nothing reads",
        "Nothing reads `{found}`. {near}",
        "Move it where it belongs, or give it the ending `.yaml` (`.play` for a play).",
    ),
    "unknown-key": Entry(
        "SP111",
        "error",
        "A key that nothing reads",
        "`{where}` has a key `{key}` that means nothing here. {near}",
        "Correct the spelling or take it out.",
    ),
    "missing-key": Entry(
        "SP112",
        "error",
        "Something is missing",
        "`{where}` needs `{key}`.",
        "Add `{key}:` there.",
    ),
    "wrong-type": Entry(
        "SP113",
        "error",
        "A value of another kind",
        "`{where}` should be {expected}, but is {found}.",
        "Change the value. Words that look like numbers need quotes.",
    ),
    "unknown-word": Entry(
        "SP114",
        "error",
        "A word that is not in the list",
        "`{where}` is `{word}`, which is not one of the words for it. {near}",
        "Use one of the known words.",
    ),
    "unknown-act": Entry(
        "SP115",
        "error",
        "An act that is not in ISO 24617-2",
        "`{where}` is `{word}`, which is not an act. {near}",
        "Use the name from ISO 24617-2; it decides face and gesture.",
    ),
    "missing-file": Entry(
        "SP116",
        "error",
        "A file is missing",
        "The pack has no `{missing}`.",
        "Add it; the pack of everyday life shows what belongs in it.",
    ),
    "other-engine": Entry(
        "SP117",
        "error",
        "A pack for another engine",
        "The pack is written for engine {wanted}, and this is engine {engine}.",
        "Use the samspill that has that engine, or bring the pack up to date and set `engine: {engine}`.",
    ),
    "base-missing": Entry(
        "SP118",
        "error",
        "The pack beneath is not there",
        "The pack is laid over `{base}`, {why}.",
        "Put the pack `{base}` beside this one, or take `extends` out of `pack.yaml`.",
    ),
    "unknown-beat": Entry(
        "SP201",
        "error",
        "A beat that does not exist",
        "`{where}` goes to `{word}`, and there is no such beat. {near}",
        "Correct the name, or write that beat.",
    ),
    "unknown-cast": Entry(
        "SP202",
        "error",
        "Someone who is not in the cast",
        "`{where}` names `{word}`, who is not in the cast. {near}",
        "Correct the name, or add the person to `cast:` and to the folder `cast/`.",
    ),
    "unknown-place": Entry(
        "SP203",
        "error",
        "A place that does not exist",
        "The scenario is set in `{word}`, and there is no such place. {near}",
        "Correct the name, or add a folder with a `place.yaml` to `places/`.",
    ),
    "unknown-anchor": Entry(
        "SP204",
        "error",
        "A spot the place does not have",
        "`{where}` is `{word}`, and the place has no such spot. {near}",
        "Use one of the place's anchors.",
    ),
    "unknown-object": Entry(
        "SP205",
        "error",
        "Something that is not there to look at or use",
        "`{where}` is `{word}`, which is neither in the cast nor an object of the place. {near}",
        "Use the name of someone in the cast, or of one of the place's objects.",
    ),
    "unknown-goal": Entry(
        "SP206",
        "error",
        "A goal the curriculum does not know",
        "`{where}` names the goal `{word}`, and there is no such goal here. {near}",
        "Use a goal from `goals:` at the top of the scenario; those come from goals.yaml.",
    ),
    "unknown-flag": Entry(
        "SP207",
        "error",
        "A flag nobody declared",
        "`{where}` names the flag `{word}`, which is not declared. {near}",
        "Correct the name, or add it under `flags:`.",
    ),
    "unknown-value": Entry(
        "SP208",
        "error",
        "A value the flag never has",
        "`{where}` is `{word}`, a value `{flag}` never has. {near}",
        "Use `true` or `false` for a flag, 0 to 9 for a counter, or one of the words of a list.",
    ),
    "duplicate-id": Entry(
        "SP209",
        "error",
        "The same id twice",
        "The id `{word}` is used again here; the first is on line {first}.",
        "Give each line, and each answer within a beat, an id of its own.",
    ),
    "missing-level": Entry(
        "SP210",
        "error",
        "Not all five levels",
        "Level {level} is missing.",
        "Every scenario has the levels 1 to 5. Add a row for it under `levels:`.",
    ),
    "named-twice": Entry(
        "SP211",
        "warning",
        "The same name twice",
        "`{word}` is named twice in `{where}`.",
        "Take one of them out.",
    ),
    "unused-cast": Entry(
        "SP212",
        "warning",
        "Someone nobody meets",
        "`{who}` is in the cast, but is not there at any level.",
        "Put them under `people:` of a level, or take them out of `cast:`.",
    ),
    "same-spot": Entry(
        "SP213",
        "error",
        "Two people on one spot",
        "At level {level} `{who}` and `{other}` both stand at `{anchor}`, or so close that they are inside each other.",
        "Give one of them another of the place's anchors.",
    ),
    "posture-spot": Entry(
        "SP214",
        "warning",
        "Standing on a chair, or sitting in the air",
        "At level {level} `{who}` {does} at `{spot}`, which is a place to {kind}.",
        "Choose another anchor, or write `posture: SIT` for someone who sits.",
    ),
    "reserved-name": Entry(
        "SP215",
        "error",
        "A name that already means something",
        "`{where}` uses the name `{word}`, which already means something in scenarios.",
        "Choose another name.",
    ),
    "goal-circle": Entry(
        "SP216",
        "error",
        "Goals that need each other in a circle",
        "These goals need each other in a circle, so none of them can come first: {goals}.",
        "Take one of the `needs` away.",
    ),
    "goal-needs-higher": Entry(
        "SP217",
        "error",
        "A goal that needs one from a higher domain",
        "The goal `{goal}` needs `{need}`, which belongs to a higher domain.",
        (
            "Goals may need goals of the same domain or a lower one: cognitive, socioemotional, instrumental,"
            " complex_social."
        ),
    ),
    "spot-taken": Entry(
        "SP218",
        "warning",
        "Two people come to one spot",
        (
            "At level {level}, in the beat `{beat}`, `{who}` and `{other}` are both at `{anchor}`, or so"
            " close that they are inside each other."
        ),
        "Let one of them walk away first, or choose another `at:` or another spot to walk to.",
    ),
    "unknown-scene": Entry(
        "SP221",
        "error",
        "A scene that does not exist",
        "`{where}` is `{word}`, and the scenario has no such scene. {near}",
        "Correct the name, or add the scene under `scenes:` with its place.",
    ),
    "unknown-trigger": Entry(
        "SP222",
        "error",
        "Something a care worker cannot set off",
        "`{where}` waits for `{word}`, and there is no such trigger. {near}",
        "Correct the name, or add it under `triggers:` with the words the care worker reads.",
    ),
    "unknown-option": Entry(
        "SP223",
        "error",
        "A right answer that is not there to choose",
        "The field `{field}` says that `{word}` is right, and it has no such option. {near}",
        (
            "Name one of the options of the field. For a field without options, write `true` when ticking is"
            " right and `false` when it is not."
        ),
    ),
    "no-group": Entry(
        "SP224",
        "error",
        "A line to a group where there is none",
        "The line `{word}` is for the group, and its beat has no `group:`.",
        "Add `group: {{members: [...]}}` to the beat, or say who the line is for.",
    ),
    "unknown-fragment": Entry(
        "SP231",
        "error",
        "A fragment that does not exist",
        "The beat `{beat}` uses the fragment `{word}`, and there is no such fragment. {near}",
        "Correct the name, or add it to the folder `fragments/`.",
    ),
    "parameter-missing": Entry(
        "SP232",
        "error",
        "A fragment that is not told all it needs",
        "The fragment `{fragment}` needs `{parameter}`.",
        "Add it under `with:`.",
    ),
    "unknown-parameter": Entry(
        "SP233",
        "error",
        "A fragment that is told what it does not ask for",
        "The fragment `{fragment}` has no parameter `{word}`. {near}",
        "Correct the name, or take it out.",
    ),
    "exit-left-open": Entry(
        "SP234",
        "error",
        "A fragment with a way out that leads nowhere",
        "The fragment `{fragment}` can end with `{exit}`, and nothing follows that here.",
        "Say under `exits:` which beat follows it.",
    ),
    "unknown-exit": Entry(
        "SP235",
        "error",
        "A way out the fragment does not have",
        "The fragment `{fragment}` has no way out called `{word}`. {near}",
        "Correct the name, or take it out.",
    ),
    "fragment-in-fragment": Entry(
        "SP236",
        "error",
        "A fragment inside a fragment",
        "The beat `{beat}` of this fragment uses another fragment.",
        "Write its beats out here, or use both fragments in the scenario, one after the other.",
    ),
    "unreachable-beat": Entry(
        "SP301",
        "error",
        "A beat nobody comes to",
        "No way leads to the beat `{beat}` at any level.",
        "Let something go to it, or take it out.",
    ),
    "dead-end": Entry(
        "SP302",
        "error",
        "A beat nothing leads out of",
        "At level {level} nothing leads out of the beat `{beat}`.",
        (
            "Give it an answer, a reaction, a `go`, or an `ending`. If it has answers, see that one is"
            " offered at this level."
        ),
    ),
    "silence-strands": Entry(
        "SP303",
        "error",
        "Silence leads nowhere",
        "At level {level}, someone who says nothing in the beat `{beat}` never comes to an ending.",
        "Let the silence ladder end with `do: go`.",
    ),
    "automatic-loop": Entry(
        "SP304",
        "error",
        "The scene goes round by itself",
        "The beats {beats} follow each other without anyone being asked.",
        "Let one of them wait for the participant, or go somewhere else.",
    ),
    "no-way-to-end": Entry(
        "SP305",
        "error",
        "No way to an ending",
        "At level {level} no way leads from the beat `{beat}` to an ending.",
        "Let an answer, a reaction or silence lead towards a beat with an `ending`.",
    ),
    "too-many-states": Entry(
        "SP306",
        "error",
        "Too many states to search",
        "The scenario can be in more than {limit} different states, so nothing can be proven about it.",
        "Use fewer flags and counters in guards: each one multiplies the states.",
    ),
    "never-done": Entry(
        "SP307",
        "error",
        "A level that never ends well",
        "At level {level} the run can end, but no way leads to an ending `done`.",
        "Let the participant's answers lead to a beat with `ending: done`; `quiet` is for silence.",
    ),
    "too-many-moves": Entry(
        "SP308",
        "error",
        "The scene moves on too often by itself",
        (
            "At level {level}, from the beat `{beat}` on, the scene goes through more beats than the engine"
            " takes in one go, and nobody speaks on the way."
        ),
        "Let someone say something on the way, or take beats out.",
    ),
    "answer-never-offered": Entry(
        "SP311",
        "warning",
        "An answer that is never on offer",
        "The answer `{intent}` in the beat `{beat}` is never on offer, at any level.",
        "Look at its `if` and `levels`, and at `options` of the levels: earlier answers are offered first.",
    ),
    "reaction-never-comes": Entry(
        "SP312",
        "warning",
        "A reaction that never comes",
        (
            "This reaction in the beat `{beat}` never comes: its `if` never holds, whoever it waits for is"
            " never there, there is no time for it, or one before it always takes its place."
        ),
        "Mend its `if`, put the stricter of two ratings first, or take it out.",
    ),
    "line-never-said": Entry(
        "SP313",
        "warning",
        "A line that is never said",
        "The line `{id}` is never said at any level.",
        (
            "Its `if` never holds where it stands, or the one who says it, or is spoken to, is never there."
            " For a hint, the silence ladder has no `do: hint`."
        ),
    ),
    "branch-never-taken": Entry(
        "SP314",
        "warning",
        "A branch that is never taken",
        "This branch of `{where}` is never taken: an earlier one always comes first, or its `if` never holds here.",
        "The first branch that holds is taken. Put the one without `if` last, or take this one out.",
    ),
    "walk-never-taken": Entry(
        "SP315",
        "warning",
        "A walk nobody takes",
        (
            "`{who}` never walks here in the beat `{beat}`: they are not there at any level the beat is"
            " reached at, or the `if` never holds."
        ),
        "Put them under `people:` of the level, mend the `if`, or take the walk out.",
    ),
    "rung-never-climbed": Entry(
        "SP316",
        "warning",
        "A step of the silence ladder that never comes",
        "This step of `{where}` never comes: the scene has moved on before it, or nothing uses this ladder.",
        "Put `do: go` last.",
    ),
    "nothing-on-offer": Entry(
        "SP321",
        "error",
        "Nothing to answer with",
        "At level {level} the beat `{beat}` waits for an answer and offers none.",
        "Look at `levels` and `if` of its answers, or let a reaction lead on.",
    ),
    "no-model-on-offer": Entry(
        "SP322",
        "error",
        "No answer for the coach to show",
        (
            "At level {level} the coach is to show an answer in the beat `{beat}`, but none on offer is"
            " marked `model: true`."
        ),
        (
            "Mark the answer a coach would show, and put it before those that would push it out: `options` of"
            " the level says how many are offered."
        ),
    ),
    "two-models": Entry(
        "SP323",
        "warning",
        "Two answers to show at once",
        (
            "In the beat `{beat}`, {intents} are both marked `model: true` and on offer together at level"
            " {level}; only the first is ever shown."
        ),
        "Take `model: true` away from one of them, or give them different `levels`.",
    ),
    "model-outshone": Entry(
        "SP324",
        "warning",
        "The answer to copy shows less than another",
        (
            "In the beat `{beat}` the coach shows `{intent}`, which shows less of the goal than `{other}` at"
            " level {level}."
        ),
        "Mark the better answer `model: true`, or look at the evidence of both.",
    ),
    "answer-leads-nowhere": Entry(
        "SP325",
        "error",
        "An answer nothing comes of",
        (
            "At level {level} nothing comes of the answer `{intent}` in the beat `{beat}`: it leads nowhere,"
            " or back to the same moment without a word."
        ),
        "Give it a `go:` to a beat where someone reacts.",
    ),
    "nobody-speaks": Entry(
        "SP326",
        "error",
        "Nobody is there to speak",
        "At level {level} nobody says anything in the beat `{beat}`, because {who} is not there.",
        "Put them under `people:` of that level, or let someone speak who is there.",
    ),
    "nothing-to-do": Entry(
        "SP327",
        "error",
        "Nothing to do but wait",
        (
            "At level {level} the beat `{beat}` waits for the participant, but there is nothing to answer and"
            " nothing to do."
        ),
        (
            "Add `go:` if the scene is to go on by itself, or answers under `expect:`. For a quiet moment,"
            " say how long with `when: after`."
        ),
    ),
    "task-shows-nothing": Entry(
        "SP328",
        "warning",
        "A task that shows as much when it is wrong",
        (
            "Handing in the task of the beat `{beat}` shows as much of a goal when something in it is wrong"
            " as when all is right, at level {level}."
        ),
        "Give `right:` the higher score: 2 for all right, 1 for a good try.",
    ),
    "hint-missing": Entry(
        "SP331",
        "warning",
        "A hint that is not written",
        "The beat `{beat}` has no `hint:`, and its silence ladder begins with one or has one on the way.",
        "Write what the coach would say to help a little.",
    ),
    "odd-time": Entry(
        "SP332",
        "error",
        "A time that cannot be meant",
        "`{where}` is {ms} ms; {shortest} to {longest} makes sense here.",
        "Times are in milliseconds: write 9000 for nine seconds.",
    ),
    "rating-not-asked": Entry(
        "SP333",
        "error",
        "A rating nobody asks for",
        "The beat `{beat}` waits for a rating of {rating}, and does not ask for it.",
        "Write the question under `ask:` of the same beat.",
    ),
    "rating-unheard": Entry(
        "SP334",
        "warning",
        "A rating nothing follows on",
        (
            "In the beat `{beat}` nothing follows when {rating} is rated {values}: the scene stands still"
            " until silence moves it on."
        ),
        "Add `- {{event: rate, rating: ..., go: ...}}` without `at_least` as the last one.",
    ),
    "unused-flag": Entry(
        "SP341",
        "warning",
        "A flag that is never used",
        "The flag `{flag}` is declared, but nothing sets it and nothing asks about it.",
        "Take it out of `flags:`.",
    ),
    "flag-never-asked": Entry(
        "SP342",
        "warning",
        "A flag nobody asks about",
        "The flag `{flag}` is set, but no `if` asks about it, so setting it changes nothing.",
        "Ask about it in an `if`, or take it out.",
    ),
    "flag-never-set": Entry(
        "SP343",
        "warning",
        "A flag that never changes",
        "An `if` asks about the flag `{flag}`, but nothing ever sets, counts or varies it.",
        "Set it where it should change, or take it out.",
    ),
    "words-alike": Entry(
        "SP344",
        "warning",
        "Two words that mean the same",
        (
            "Nothing tells `{word}` from `{other}`: no `if` asks about `{flag}` in a way that makes a"
            " difference between them."
        ),
        "Ask about `{word}` in an `if`, or take it out.",
    ),
    "word-never-set": Entry(
        "SP345",
        "warning",
        "A word a flag never becomes",
        "The flag `{flag}` may be `{word}`, but nothing ever makes it so.",
        "Set it, add it to `variants:`, or take the word out.",
    ),
    "unused-trigger": Entry(
        "SP346",
        "warning",
        "Something to set off that nothing waits for",
        "`{trigger}` is there for a care worker to set off, but no beat waits for it.",
        "Let a beat wait for it under `when:` (`event: trigger`, `name: {trigger}`), or take it out of `triggers:`.",
    ),
    "unused-scene": Entry(
        "SP347",
        "warning",
        "A place nobody goes to",
        "The scene `{scene}` is there, but no beat is in it.",
        "Write `scene: {scene}` in the beats that take place there, or take it out of `scenes:`.",
    ),
    "missing-translation": Entry(
        "SP401",
        "error",
        "A text in one language only",
        "`{where}` has a text in `{text}` but none in `{language}`.",
        "Write it in `{language}` too, as someone would say it, not word by word.",
    ),
    "placeholder-mismatch": Entry(
        "SP402",
        "error",
        "Placeholders differ between the languages",
        "`{where}` uses {nb} in `nb` but {en} in `en`.",
        (
            "Use the same words in curly brackets in both; there are `{{name}}` and `{{goal}}`, and"
            " `{{answer}}` where silence shows the answer."
        ),
    ),
    "empty-text": Entry(
        "SP403",
        "error",
        "A text with nothing in it",
        "`{where}` is empty.",
        "Write the text.",
    ),
    "not-translated": Entry(
        "SP404",
        "warning",
        "The same text in both languages",
        "`{where}` says the same in both languages.",
        "Write it in each language, as someone would say it.",
    ),
    "wrong-language": Entry(
        "SP405",
        "warning",
        "A text in the other language",
        "`{where}` looks as if it were written in the other language.",
        "Put the text under its own language.",
    ),
    "numbers-differ": Entry(
        "SP406",
        "warning",
        "Numbers that differ between the languages",
        "`{where}` has {en} where the other language has {nb}.",
        "Use the same numbers in both.",
    ),
    "stale-translation": Entry(
        "SP407",
        "warning",
        "A translation older than its source",
        "`{where}` has not changed since its `{source}` text was written anew.",
        "Read both, mend the `{language}` text, and note that they belong together with `samspill strings seen`.",
    ),
    "too-long": Entry(
        "SP408",
        "warning",
        "A text that does not fit",
        "`{where}` has {length} characters; {longest} fit where it is shown.",
        "Say it shorter, or in two lines.",
    ),
    "hard-to-read": Entry(
        "SP409",
        "warning",
        "A text that is hard to read",
        "`{where}` is hard to read: {why}.",
        "Use short words, and one idea a sentence.",
    ),
    "answers-alike": Entry(
        "SP410",
        "warning",
        "Answers that are too alike",
        (
            "In the beat `{beat}`, `{intent}` (“{said}”) is too like `{other}` (“{before}”) to choose"
            " between, or to tell apart when it is said aloud."
        ),
        "Use other words, or let them be one answer.",
    ),
    "unfinished-text": Entry(
        "SP411",
        "warning",
        "A text that is not finished",
        "`{where}` is “{text}”.",
        "Write the text.",
    ),
    "word-without-guard": Entry(
        "SP421",
        "error",
        "A word of the participant's that may be missing",
        "`{where}` uses the participant's `{word}` in curly brackets, and not everyone has given one.",
        "Add `if: {{{setting}: true}}` here, and write the same without the word for `{setting}: false`.",
    ),
    "goal-without-evidence": Entry(
        "SP501",
        "error",
        "A goal that cannot be shown",
        "At level {level} nothing can show the goal `{goal}`.",
        (
            "Add `evidence: {{{goal}: 2}}` to an answer or reaction that can come at that level, or take the"
            " goal out of `goals:`."
        ),
    ),
    "demand-not-rising": Entry(
        "SP502",
        "error",
        "A level that asks no more than the one below",
        "Level {level} has demand {demand}, and level {below} has {before}.",
        "Let `demand` rise with each level, and let the level really ask for more.",
    ),
    "level-changes-nothing": Entry(
        "SP503",
        "error",
        "A level that changes nothing",
        "Level {level} is the same as level {below} but for `demand`.",
        "Change a column of its row, or let something in the script be different there.",
    ),
    "level-easier": Entry(
        "SP504",
        "warning",
        "A level that asks less than the one below",
        "Level {level} asks more than level {below}, but its `{column}` makes it easier: {now} after {before}.",
        "Let patience fall and answers, crowd and noise rise with the level, or leave the column as it is.",
    ),
    "setback-without-twist": Entry(
        "SP505",
        "warning",
        "A setback that does not come",
        "Level {level} says `setback: true`, but nothing in the script is different there.",
        "Let something go wrong at this level, by `variants:` or an `if`, or take `setback` away.",
    ),
    "goal-left-to-chance": Entry(
        "SP506",
        "warning",
        "A goal that depends on chance",
        "At level {level}, with some of what chance may choose, nothing can show the goal `{goal}`.",
        "Give evidence for it on a way that is there whatever chance chooses.",
    ),
    "no-early-way-out": Entry(
        "SP507",
        "warning",
        "Nobody says that one may stop",
        "At level {level} nothing tells the participant early that they may pause or leave.",
        (
            "Say it in a step of `rehearsal:`, in a line or an answer on the way, or take leaving for a skill"
            " with `when: leave` and evidence."
        ),
    ),
    "leaving-scored-zero": Entry(
        "SP508",
        "error",
        "Leaving counted as a failure",
        "Here {event} gives `{goal}` a score of 0, as if it were a failure.",
        "Pausing and leaving are skills: give 1 or 2, or leave the evidence out.",
    ),
    "leaving-goes-on": Entry(
        "SP509",
        "warning",
        "Something after leaving",
        (
            "When the participant leaves, the run ends at once: only evidence counts, nothing else written"
            " here comes about."
        ),
        "Take `say`, `set`, `count` and `go` away from this reaction.",
    ),
    "harsh-last-word": Entry(
        "SP510",
        "warning",
        "A harsh word that is never mended",
        "After the line `{id}`, the run can end at level {level} without a word that mends it.",
        (
            "Let the coach or the other person say something kind, or let the participant mend it, on every"
            " way from here to an ending."
        ),
    ),
    "cue-undeclared": Entry(
        "SP511",
        "error",
        "Alcohol or drugs that are not declared",
        "`{where}` brings in `{word}`, but the scenario does not say `substance_cues: true`.",
        (
            "Take it out. If coping or refusing is what is practised, say `substance_cues: true`, so that"
            " only those who have chosen it meet it."
        ),
    ),
    "cue-without-goal": Entry(
        "SP512",
        "error",
        "Alcohol or drugs without a goal for it",
        (
            "The scenario has sights of alcohol or drugs, but neither its target `{target}` nor a supporting"
            " goal is about coping with them or saying no."
        ),
        "Take them out, or practise a goal whose name, reason or signs are about substances or craving.",
    ),
    "model-shows-nothing": Entry(
        "SP513",
        "warning",
        "Answering as shown shows nothing",
        "At level {level}, someone who answers as the coach shows it never shows the goal `{goal}`.",
        "Give evidence for the target goal on an answer marked `model: true`.",
    ),
    "goal-out-of-reach": Entry(
        "SP514",
        "warning",
        "A goal nobody can come to",
        "The pack says `covers_goals: true`, but nobody can come to the goal `{goal}` through it: {why}.",
        (
            "Let a scenario give evidence for it that rests only on goals one can come to, or take"
            " `covers_goals` out of `pack.yaml`."
        ),
    ),
    "cue-in-place": Entry(
        "SP515",
        "error",
        "A place that is a sight of alcohol itself",
        (
            "Level {level} comes to the place `{place}`, which is a sight of alcohol itself and asks for"
            " `cue: {least}` or more, but the level says `cue: {cue}`."
        ),
        "Go somewhere else at this level. If coping or refusing is what is practised, raise the level's `cue`.",
    ),
    "debrief-missing": Entry(
        "SP516",
        "warning",
        "Nothing for the talk afterwards",
        "The scenario has no `debrief:`, so the care worker has nothing to go by in the talk after a run.",
        "Write `debrief:` with `listen_for`, `ask`, `praise` and `let_be`, a sentence or two each, in both languages.",
    ),
    "length-off": Entry(
        "SP517",
        "warning",
        "A run that is too short or too long",
        (
            "At level {level} a run lasts about {minutes} minutes for someone who takes their time and"
            " answers as shown; {shortest} to {longest} is the measure."
        ),
        (
            "Give the goal another honest opportunity, or take one away. `samspill play SCENARIO --level"
            " {level} --bot model --runs 2` says where the time goes. If it is meant to be short, say `short:"
            " true`."
        ),
    ),
    "play-fails": Entry(
        "SP601",
        "error",
        "A play that no longer holds",
        "Expected {expected}, but {found}.",
        "If the scenario is right now, change the play; if not, the play has found a mistake.",
    ),
    "play-unreadable": Entry(
        "SP602",
        "error",
        "A line in a play that cannot be read",
        "`{found}` is not a line of a play. {near}",
        (
            "A line is `who: what is said`, `> what the participant does`, `! what is shown`, `ends: how`, or"
            " a setting at the top."
        ),
    ),
}
