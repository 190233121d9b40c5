"""The diagnostics' words, written by ``python -m tools.diagnostics`` from ``diagnostics/*.md``."""

from typing import NamedTuple

from samspill.model.words import Text


class Entry(NamedTuple):
    """One diagnostic: its stable code, how severe it is, and its sentences, with what they are filled in with."""

    code: str
    severity: str
    title: Text
    message: Text
    mend: Text


CATALOGUE: dict[str, Entry] = {
    "yaml-syntax": Entry(
        "SP101",
        "error",
        Text(
            nb="Filen er ikke gyldig YAML",
            en="The file is not YAML",
        ),
        Text(
            nb="Dette kan ikke leses: {found}.",
            en="This cannot be read: {found}.",
        ),
        Text(
            nb=(
                "Se på denne linjen og linjen over. Ofte mangler et anførselstegn, et kolon eller et"
                " mellomrom. Sett anførselstegn rundt en tekst som har kolon i seg."
            ),
            en=(
                "Look at this line and the one before it: a missing quote, colon or space is the usual"
                " reason. Put quotes around a text with a colon in it."
            ),
        ),
    ),
    "not-plain-yaml": Entry(
        "SP102",
        "error",
        Text(
            nb="Mer enn enkel YAML",
            en="More than plain YAML",
        ),
        Text(
            nb="Her står {found}, og det bruker vi ikke i pakker.",
            en="This uses {found}, which packs leave out.",
        ),
        Text(
            nb="Skriv verdien rett ut der den trengs, med vanlige nøkkelord, lister og tekster.",
            en="Write the value out where it is needed, with plain keys, lists and texts.",
        ),
    ),
    "duplicate-key": Entry(
        "SP103",
        "error",
        Text(
            nb="Samme nøkkelord to ganger",
            en="The same key twice",
        ),
        Text(
            nb="Nøkkelordet `{key}` står her for andre gang. Det første står på linje {first}.",
            en="The key `{key}` is here for the second time; the first is on line {first}.",
        ),
        Text(
            nb="Behold ett av dem, eller gi det andre et annet navn.",
            en="Keep one of them, or give the second another name.",
        ),
    ),
    "too-large": Entry(
        "SP104",
        "error",
        Text(
            nb="Filen er for stor",
            en="The file is too large",
        ),
        Text(
            nb="Filen har mer enn {limit}.",
            en="The file has more than {limit}.",
        ),
        Text(
            nb="Del den opp i flere scenarioer.",
            en="Split it into several scenarios.",
        ),
    ),
    "not-utf-8": Entry(
        "SP105",
        "error",
        Text(
            nb="En tekst som ikke er UTF-8",
            en="A text that is not UTF-8",
        ),
        Text(
            nb="Denne linjen er ikke lagret som UTF-8, og derfor er noen av bokstavene borte.",
            en="This line has bytes that are not UTF-8, so some of its letters are lost.",
        ),
        Text(
            nb="Lagre filen som UTF-8. I de fleste tekstprogrammer heter det «Lagre med koding».",
            en="Save the file as UTF-8. In most editors this is under “Save with encoding”.",
        ),
    ),
    "odd-character": Entry(
        "SP106",
        "error",
        Text(
            nb="Et tegn som ikke kan vises",
            en="A character that cannot be shown",
        ),
        Text(
            nb=(
                "Teksten har tegnet {code}. Det kan ikke vises eller leses høyt, eller det snur retningen på"
                " det som kommer etter."
            ),
            en=(
                "This text has the character {code}, which cannot be shown or read aloud, or turns the"
                " direction of what follows."
            ),
        ),
        Text(
            nb="Ta det bort. Slike tegn følger ofte med når tekst er kopiert fra et annet sted.",
            en="Take it out. It often comes along when text is copied from elsewhere.",
        ),
    ),
    "unsafe-name": Entry(
        "SP107",
        "error",
        Text(
            nb="En fil som ikke leses",
            en="A file that is not read",
        ),
        Text(
            nb="Denne filen leses ikke: {why}.",
            en="This file is not read: {why}.",
        ),
        Text(
            nb="Gi den et enkelt navn, i en mappe i pakken, og bruk ikke en snarvei i stedet for filen.",
            en="Give it a plain name, in a folder of the pack, and no link in its place.",
        ),
    ),
    "too-many-files": Entry(
        "SP108",
        "error",
        Text(
            nb="For mange filer",
            en="Too many files",
        ),
        Text(
            nb="Pakken har {count} filer, og det leses høyst {most}.",
            en="The pack has {count} files; at most {most} are read.",
        ),
        Text(
            nb="Ta ut det som ikke hører til i pakken.",
            en="Take out what does not belong to the pack.",
        ),
    ),
    "unread-file": Entry(
        "SP109",
        "warning",
        Text(
            nb="En fil som ingenting leser",
            en="A file that nothing reads",
        ),
        Text(
            nb="Ingenting leser `{found}`. {near}",
            en="Nothing reads `{found}`. {near}",
        ),
        Text(
            nb="Flytt den dit den hører hjemme, eller gi den endelsen `.yaml` (`.play` for et prøvespill).",
            en="Move it where it belongs, or give it the ending `.yaml` (`.play` for a play).",
        ),
    ),
    "unknown-key": Entry(
        "SP111",
        "error",
        Text(
            nb="Et nøkkelord som ingenting leser",
            en="A key that nothing reads",
        ),
        Text(
            nb="`{where}` har nøkkelordet `{key}`, som ikke betyr noe her. {near}",
            en="`{where}` has a key `{key}` that means nothing here. {near}",
        ),
        Text(
            nb="Rett skrivemåten, eller ta det bort.",
            en="Correct the spelling or take it out.",
        ),
    ),
    "missing-key": Entry(
        "SP112",
        "error",
        Text(
            nb="Noe mangler",
            en="Something is missing",
        ),
        Text(
            nb="`{where}` mangler `{key}`.",
            en="`{where}` needs `{key}`.",
        ),
        Text(
            nb="Skriv `{key}:` der.",
            en="Add `{key}:` there.",
        ),
    ),
    "wrong-type": Entry(
        "SP113",
        "error",
        Text(
            nb="En verdi av feil slag",
            en="A value of another kind",
        ),
        Text(
            nb="`{where}` skal være {expected}, men er {found}.",
            en="`{where}` should be {expected}, but is {found}.",
        ),
        Text(
            nb="Endre verdien. Ord som ser ut som tall, må stå i anførselstegn.",
            en="Change the value. Words that look like numbers need quotes.",
        ),
    ),
    "unknown-word": Entry(
        "SP114",
        "error",
        Text(
            nb="Et ord som ikke står i listen",
            en="A word that is not in the list",
        ),
        Text(
            nb="`{where}` er `{word}`, og det er ikke et av ordene som kan stå her. {near}",
            en="`{where}` is `{word}`, which is not one of the words for it. {near}",
        ),
        Text(
            nb="Bruk et av ordene som finnes.",
            en="Use one of the known words.",
        ),
    ),
    "unknown-act": Entry(
        "SP115",
        "error",
        Text(
            nb="En handling som ikke står i ISO 24617-2",
            en="An act that is not in ISO 24617-2",
        ),
        Text(
            nb="`{where}` er `{word}`, og det finnes ingen slik handling. {near}",
            en="`{where}` is `{word}`, which is not an act. {near}",
        ),
        Text(
            nb="Bruk navnet fra ISO 24617-2. Det styrer ansikt og bevegelser.",
            en="Use the name from ISO 24617-2; it decides face and gesture.",
        ),
    ),
    "missing-file": Entry(
        "SP116",
        "error",
        Text(
            nb="En fil mangler",
            en="A file is missing",
        ),
        Text(
            nb="Pakken har ingen `{missing}`.",
            en="The pack has no `{missing}`.",
        ),
        Text(
            nb="Legg den til. Pakken «everyday» viser hva som skal stå i den.",
            en="Add it; the pack of everyday life shows what belongs in it.",
        ),
    ),
    "other-engine": Entry(
        "SP117",
        "error",
        Text(
            nb="En pakke for en annen motor",
            en="A pack for another engine",
        ),
        Text(
            nb="Pakken er skrevet for motor {wanted}, og her er det motor {engine}.",
            en="The pack is written for engine {wanted}, and this is engine {engine}.",
        ),
        Text(
            nb="Bruk den utgaven av samspill som har den motoren, eller tilpass pakken og skriv `engine: {engine}`.",
            en="Use the samspill that has that engine, or bring the pack up to date and set `engine: {engine}`.",
        ),
    ),
    "base-missing": Entry(
        "SP118",
        "error",
        Text(
            nb="Pakken under er ikke der",
            en="The pack beneath is not there",
        ),
        Text(
            nb="Pakken er lagt oppå `{base}`, {why}.",
            en="The pack is laid over `{base}`, {why}.",
        ),
        Text(
            nb="Legg pakken `{base}` ved siden av denne, eller ta `extends` ut av `pack.yaml`.",
            en="Put the pack `{base}` beside this one, or take `extends` out of `pack.yaml`.",
        ),
    ),
    "unknown-beat": Entry(
        "SP201",
        "error",
        Text(
            nb="Et øyeblikk som ikke finnes",
            en="A beat that does not exist",
        ),
        Text(
            nb="`{where}` går til `{word}`, og det finnes ikke noe slikt øyeblikk. {near}",
            en="`{where}` goes to `{word}`, and there is no such beat. {near}",
        ),
        Text(
            nb="Rett navnet, eller skriv det øyeblikket.",
            en="Correct the name, or write that beat.",
        ),
    ),
    "unknown-cast": Entry(
        "SP202",
        "error",
        Text(
            nb="Noen som ikke er med i rollelisten",
            en="Someone who is not in the cast",
        ),
        Text(
            nb="`{where}` nevner `{word}`, som ikke står i rollelisten. {near}",
            en="`{where}` names `{word}`, who is not in the cast. {near}",
        ),
        Text(
            nb="Rett navnet, eller legg personen til i `cast:` og i mappen `cast/`.",
            en="Correct the name, or add the person to `cast:` and to the folder `cast/`.",
        ),
    ),
    "unknown-place": Entry(
        "SP203",
        "error",
        Text(
            nb="Et sted som ikke finnes",
            en="A place that does not exist",
        ),
        Text(
            nb="Scenarioet foregår i `{word}`, og det finnes ikke noe slikt sted. {near}",
            en="The scenario is set in `{word}`, and there is no such place. {near}",
        ),
        Text(
            nb="Rett navnet, eller legg en mappe med `place.yaml` i `places/`.",
            en="Correct the name, or add a folder with a `place.yaml` to `places/`.",
        ),
    ),
    "unknown-anchor": Entry(
        "SP204",
        "error",
        Text(
            nb="En plass stedet ikke har",
            en="A spot the place does not have",
        ),
        Text(
            nb="`{where}` er `{word}`, og stedet har ingen slik plass. {near}",
            en="`{where}` is `{word}`, and the place has no such spot. {near}",
        ),
        Text(
            nb="Bruk en av plassene som stedet har.",
            en="Use one of the place's anchors.",
        ),
    ),
    "unknown-object": Entry(
        "SP205",
        "error",
        Text(
            nb="Noe som ikke er der å se på eller bruke",
            en="Something that is not there to look at or use",
        ),
        Text(
            nb="`{where}` er `{word}`, og det er verken noen i rollelisten eller en ting på stedet. {near}",
            en="`{where}` is `{word}`, which is neither in the cast nor an object of the place. {near}",
        ),
        Text(
            nb="Bruk navnet på noen i rollelisten, eller på en ting som er på stedet.",
            en="Use the name of someone in the cast, or of one of the place's objects.",
        ),
    ),
    "unknown-goal": Entry(
        "SP206",
        "error",
        Text(
            nb="Et mål som læreplanen ikke kjenner",
            en="A goal the curriculum does not know",
        ),
        Text(
            nb="`{where}` nevner målet `{word}`, og det finnes ikke noe slikt mål her. {near}",
            en="`{where}` names the goal `{word}`, and there is no such goal here. {near}",
        ),
        Text(
            nb="Bruk et mål fra `goals:` øverst i scenarioet. De kommer fra goals.yaml.",
            en="Use a goal from `goals:` at the top of the scenario; those come from goals.yaml.",
        ),
    ),
    "unknown-flag": Entry(
        "SP207",
        "error",
        Text(
            nb="Et flagg som ikke er nevnt",
            en="A flag nobody declared",
        ),
        Text(
            nb="`{where}` nevner flagget `{word}`, og det står ikke under `flags:`. {near}",
            en="`{where}` names the flag `{word}`, which is not declared. {near}",
        ),
        Text(
            nb="Rett navnet, eller legg det til under `flags:`.",
            en="Correct the name, or add it under `flags:`.",
        ),
    ),
    "unknown-value": Entry(
        "SP208",
        "error",
        Text(
            nb="En verdi flagget aldri har",
            en="A value the flag never has",
        ),
        Text(
            nb="`{where}` er `{word}`, og det er en verdi `{flag}` aldri har. {near}",
            en="`{where}` is `{word}`, a value `{flag}` never has. {near}",
        ),
        Text(
            nb="Bruk `true` eller `false` for et flagg, 0 til 9 for en teller, eller et av ordene i en liste.",
            en="Use `true` or `false` for a flag, 0 to 9 for a counter, or one of the words of a list.",
        ),
    ),
    "duplicate-id": Entry(
        "SP209",
        "error",
        Text(
            nb="Samme id to ganger",
            en="The same id twice",
        ),
        Text(
            nb="Id-en `{word}` er brukt før. Den første står på linje {first}.",
            en="The id `{word}` is used again here; the first is on line {first}.",
        ),
        Text(
            nb="Gi hver replikk sin egen id, og hvert svar i et øyeblikk sin egen.",
            en="Give each line, and each answer within a beat, an id of its own.",
        ),
    ),
    "missing-level": Entry(
        "SP210",
        "error",
        Text(
            nb="Ikke alle fem nivåene",
            en="Not all five levels",
        ),
        Text(
            nb="Nivå {level} mangler.",
            en="Level {level} is missing.",
        ),
        Text(
            nb="Hvert scenario har nivå 1 til 5. Skriv en rad for det under `levels:`.",
            en="Every scenario has the levels 1 to 5. Add a row for it under `levels:`.",
        ),
    ),
    "named-twice": Entry(
        "SP211",
        "warning",
        Text(
            nb="Samme navn to ganger",
            en="The same name twice",
        ),
        Text(
            nb="`{word}` er nevnt to ganger i `{where}`.",
            en="`{word}` is named twice in `{where}`.",
        ),
        Text(
            nb="Ta bort det ene.",
            en="Take one of them out.",
        ),
    ),
    "unused-cast": Entry(
        "SP212",
        "warning",
        Text(
            nb="Noen som ingen møter",
            en="Someone nobody meets",
        ),
        Text(
            nb="`{who}` står i rollelisten, men er ikke der på noe nivå.",
            en="`{who}` is in the cast, but is not there at any level.",
        ),
        Text(
            nb="Skriv navnet under `people:` på et nivå, eller ta det ut av `cast:`.",
            en="Put them under `people:` of a level, or take them out of `cast:`.",
        ),
    ),
    "same-spot": Entry(
        "SP213",
        "error",
        Text(
            nb="To personer på samme plass",
            en="Two people on one spot",
        ),
        Text(
            nb="På nivå {level} står både `{who}` og `{other}` på `{anchor}`, eller så tett at de står inni hverandre.",
            en=(
                "At level {level} `{who}` and `{other}` both stand at `{anchor}`, or so close that they are"
                " inside each other."
            ),
        ),
        Text(
            nb="Gi en av dem en annen plass på stedet.",
            en="Give one of them another of the place's anchors.",
        ),
    ),
    "posture-spot": Entry(
        "SP214",
        "warning",
        Text(
            nb="Står på en stol, eller sitter i løse luften",
            en="Standing on a chair, or sitting in the air",
        ),
        Text(
            nb="På nivå {level} er det slik at `{who}` {does} på `{spot}`, og der er det meningen å {kind}.",
            en="At level {level} `{who}` {does} at `{spot}`, which is a place to {kind}.",
        ),
        Text(
            nb="Velg en annen plass, eller skriv `posture: SIT` for den som sitter.",
            en="Choose another anchor, or write `posture: SIT` for someone who sits.",
        ),
    ),
    "reserved-name": Entry(
        "SP215",
        "error",
        Text(
            nb="Et navn som betyr noe annet",
            en="A name that already means something",
        ),
        Text(
            nb="`{where}` bruker navnet `{word}`, og det har en egen betydning i scenarioer.",
            en="`{where}` uses the name `{word}`, which already means something in scenarios.",
        ),
        Text(
            nb="Velg et annet navn.",
            en="Choose another name.",
        ),
    ),
    "goal-circle": Entry(
        "SP216",
        "error",
        Text(
            nb="Mål som trenger hverandre i ring",
            en="Goals that need each other in a circle",
        ),
        Text(
            nb="Disse målene trenger hverandre i ring, så ingen av dem kan komme først: {goals}.",
            en="These goals need each other in a circle, so none of them can come first: {goals}.",
        ),
        Text(
            nb="Ta bort en av linjene med `needs`.",
            en="Take one of the `needs` away.",
        ),
    ),
    "goal-needs-higher": Entry(
        "SP217",
        "error",
        Text(
            nb="Et mål som trenger et mål lenger oppe",
            en="A goal that needs one from a higher domain",
        ),
        Text(
            nb="Målet `{goal}` trenger `{need}`, som hører til et høyere område.",
            en="The goal `{goal}` needs `{need}`, which belongs to a higher domain.",
        ),
        Text(
            nb=(
                "Et mål kan trenge mål fra samme område eller et lavere. Rekkefølgen er cognitive,"
                " socioemotional, instrumental, complex_social."
            ),
            en=(
                "Goals may need goals of the same domain or a lower one: cognitive, socioemotional,"
                " instrumental, complex_social."
            ),
        ),
    ),
    "spot-taken": Entry(
        "SP218",
        "warning",
        Text(
            nb="To personer kommer til samme plass",
            en="Two people come to one spot",
        ),
        Text(
            nb=(
                "På nivå {level}, i øyeblikket `{beat}`, er både `{who}` og `{other}` på `{anchor}`, eller så"
                " tett at de står inni hverandre."
            ),
            en=(
                "At level {level}, in the beat `{beat}`, `{who}` and `{other}` are both at `{anchor}`, or so"
                " close that they are inside each other."
            ),
        ),
        Text(
            nb="La en av dem gå bort først, eller velg en annen `at:` eller en annen plass å gå til.",
            en="Let one of them walk away first, or choose another `at:` or another spot to walk to.",
        ),
    ),
    "unknown-sound": Entry(
        "SP219",
        "error",
        Text(
            nb="En lyd stedet ikke har",
            en="A sound the place does not have",
        ),
        Text(
            nb="`{where}` er `{word}`, og stedet har ingen lyd med det navnet som høres én gang. {near}",
            en="`{where}` is `{word}`, and nothing in the place is heard once under that name. {near}",
        ),
        Text(
            nb=(
                "Bruk en av lydene stedet har, slik de står i oppslaget over steder, eller la en replikk si"
                " hva som skjer. Det som høres hele tiden, kan ingen be om."
            ),
            en=(
                "Use one of the sounds that the place has, as listed in the reference of places, or let a"
                " line say what happens. What is heard all the time can't be asked for."
            ),
        ),
    ),
    "unknown-scene": Entry(
        "SP221",
        "error",
        Text(
            nb="En scene som ikke finnes",
            en="A scene that does not exist",
        ),
        Text(
            nb="`{where}` er `{word}`, og scenarioet har ingen slik scene. {near}",
            en="`{where}` is `{word}`, and the scenario has no such scene. {near}",
        ),
        Text(
            nb="Rett navnet, eller legg scenen til under `scenes:` med stedet sitt.",
            en="Correct the name, or add the scene under `scenes:` with its place.",
        ),
    ),
    "unknown-trigger": Entry(
        "SP222",
        "error",
        Text(
            nb="Noe oppfølgeren ikke kan sette i gang",
            en="Something a care worker cannot set off",
        ),
        Text(
            nb="`{where}` venter på `{word}`, og det finnes ikke noe slikt å sette i gang. {near}",
            en="`{where}` waits for `{word}`, and there is no such trigger. {near}",
        ),
        Text(
            nb="Rett navnet, eller legg det til under `triggers:` med ordene oppfølgeren skal lese.",
            en="Correct the name, or add it under `triggers:` with the words the care worker reads.",
        ),
    ),
    "unknown-option": Entry(
        "SP223",
        "error",
        Text(
            nb="Et riktig svar som ikke kan velges",
            en="A right answer that is not there to choose",
        ),
        Text(
            nb="Feltet `{field}` sier at `{word}` er riktig, men det kan ikke velges der. {near}",
            en="The field `{field}` says that `{word}` is right, and it has no such option. {near}",
        ),
        Text(
            nb=(
                "Nevn et av valgene i feltet. Har feltet ingen valg, skriver du `true` når det er riktig å"
                " krysse av, og `false` når det ikke er det."
            ),
            en=(
                "Name one of the options of the field. For a field without options, write `true` when ticking"
                " is right and `false` when it is not."
            ),
        ),
    ),
    "no-group": Entry(
        "SP224",
        "error",
        Text(
            nb="En replikk til en gruppe som ikke er der",
            en="A line to a group where there is none",
        ),
        Text(
            nb="Replikken `{word}` er til gruppen, men øyeblikket har ingen `group:`.",
            en="The line `{word}` is for the group, and its beat has no `group:`.",
        ),
        Text(
            nb="Skriv `group: {{members: [...]}}` i øyeblikket, eller si hvem replikken er til.",
            en="Add `group: {{members: [...]}}` to the beat, or say who the line is for.",
        ),
    ),
    "unknown-fragment": Entry(
        "SP231",
        "error",
        Text(
            nb="Et fragment som ikke finnes",
            en="A fragment that does not exist",
        ),
        Text(
            nb="Øyeblikket `{beat}` bruker fragmentet `{word}`, og det finnes ikke noe slikt fragment. {near}",
            en="The beat `{beat}` uses the fragment `{word}`, and there is no such fragment. {near}",
        ),
        Text(
            nb="Rett navnet, eller legg det til i mappen `fragments/`.",
            en="Correct the name, or add it to the folder `fragments/`.",
        ),
    ),
    "parameter-missing": Entry(
        "SP232",
        "error",
        Text(
            nb="Et fragment som ikke får vite alt det trenger",
            en="A fragment that is not told all it needs",
        ),
        Text(
            nb="Fragmentet `{fragment}` trenger `{parameter}`.",
            en="The fragment `{fragment}` needs `{parameter}`.",
        ),
        Text(
            nb="Skriv det under `with:`.",
            en="Add it under `with:`.",
        ),
    ),
    "unknown-parameter": Entry(
        "SP233",
        "error",
        Text(
            nb="Et fragment som får vite noe det ikke spør om",
            en="A fragment that is told what it does not ask for",
        ),
        Text(
            nb="Fragmentet `{fragment}` spør ikke etter `{word}`. {near}",
            en="The fragment `{fragment}` has no parameter `{word}`. {near}",
        ),
        Text(
            nb="Rett navnet, eller ta det bort.",
            en="Correct the name, or take it out.",
        ),
    ),
    "exit-left-open": Entry(
        "SP234",
        "error",
        Text(
            nb="Et fragment med en utgang som ikke fører noe sted",
            en="A fragment with a way out that leads nowhere",
        ),
        Text(
            nb="Fragmentet `{fragment}` kan ende med `{exit}`, og her kommer ingenting etter det.",
            en="The fragment `{fragment}` can end with `{exit}`, and nothing follows that here.",
        ),
        Text(
            nb="Skriv under `exits:` hvilket øyeblikk som følger.",
            en="Say under `exits:` which beat follows it.",
        ),
    ),
    "unknown-exit": Entry(
        "SP235",
        "error",
        Text(
            nb="En utgang fragmentet ikke har",
            en="A way out the fragment does not have",
        ),
        Text(
            nb="Fragmentet `{fragment}` har ingen utgang som heter `{word}`. {near}",
            en="The fragment `{fragment}` has no way out called `{word}`. {near}",
        ),
        Text(
            nb="Rett navnet, eller ta det bort.",
            en="Correct the name, or take it out.",
        ),
    ),
    "fragment-in-fragment": Entry(
        "SP236",
        "error",
        Text(
            nb="Et fragment inni et fragment",
            en="A fragment inside a fragment",
        ),
        Text(
            nb="Øyeblikket `{beat}` i dette fragmentet bruker et annet fragment.",
            en="The beat `{beat}` of this fragment uses another fragment.",
        ),
        Text(
            nb="Skriv øyeblikkene rett ut her, eller bruk begge fragmentene i scenarioet, det ene etter det andre.",
            en="Write its beats out here, or use both fragments in the scenario, one after the other.",
        ),
    ),
    "unreachable-beat": Entry(
        "SP301",
        "error",
        Text(
            nb="Et øyeblikk ingen kommer til",
            en="A beat nobody comes to",
        ),
        Text(
            nb="Ingen vei fører til øyeblikket `{beat}`, uansett nivå.",
            en="No way leads to the beat `{beat}` at any level.",
        ),
        Text(
            nb="La noe gå dit, eller ta det bort.",
            en="Let something go to it, or take it out.",
        ),
    ),
    "dead-end": Entry(
        "SP302",
        "error",
        Text(
            nb="Et øyeblikk det ikke går noen vei ut av",
            en="A beat nothing leads out of",
        ),
        Text(
            nb="På nivå {level} går det ingen vei ut av øyeblikket `{beat}`.",
            en="At level {level} nothing leads out of the beat `{beat}`.",
        ),
        Text(
            nb=(
                "Gi det et svar, en reaksjon, en `go` eller en `ending`. Har det svar, så se etter at ett av"
                " dem kan velges på dette nivået."
            ),
            en=(
                "Give it an answer, a reaction, a `go`, or an `ending`. If it has answers, see that one is"
                " offered at this level."
            ),
        ),
    ),
    "silence-strands": Entry(
        "SP303",
        "error",
        Text(
            nb="Den som tier, blir stående",
            en="Silence leads nowhere",
        ),
        Text(
            nb="På nivå {level} kommer den som ikke sier noe i øyeblikket `{beat}`, aldri fram til en slutt.",
            en="At level {level}, someone who says nothing in the beat `{beat}` never comes to an ending.",
        ),
        Text(
            nb="La det siste trinnet under `silence` være `do: go`.",
            en="Let the silence ladder end with `do: go`.",
        ),
    ),
    "automatic-loop": Entry(
        "SP304",
        "error",
        Text(
            nb="Scenen går i ring av seg selv",
            en="The scene goes round by itself",
        ),
        Text(
            nb="Øyeblikkene {beats} følger etter hverandre uten at noen blir spurt.",
            en="The beats {beats} follow each other without anyone being asked.",
        ),
        Text(
            nb="La et av dem vente på deltakeren, eller gå et annet sted.",
            en="Let one of them wait for the participant, or go somewhere else.",
        ),
    ),
    "no-way-to-end": Entry(
        "SP305",
        "error",
        Text(
            nb="Ingen vei til en slutt",
            en="No way to an ending",
        ),
        Text(
            nb="På nivå {level} går det ingen vei fra øyeblikket `{beat}` til en slutt.",
            en="At level {level} no way leads from the beat `{beat}` to an ending.",
        ),
        Text(
            nb="La et svar, en reaksjon eller stillhet føre mot et øyeblikk med `ending`.",
            en="Let an answer, a reaction or silence lead towards a beat with an `ending`.",
        ),
    ),
    "too-many-states": Entry(
        "SP306",
        "error",
        Text(
            nb="For mange muligheter til å prøve alle",
            en="Too many states to search",
        ),
        Text(
            nb="Scenarioet kan være i mer enn {limit} ulike tilstander, så ingenting kan bevises om det.",
            en="The scenario can be in more than {limit} different states, so nothing can be proven about it.",
        ),
        Text(
            nb="Spør om færre flagg og tellere i `if`. Hver av dem ganger opp antallet.",
            en="Use fewer flags and counters in guards: each one multiplies the states.",
        ),
    ),
    "never-done": Entry(
        "SP307",
        "error",
        Text(
            nb="Et nivå som aldri ender godt",
            en="A level that never ends well",
        ),
        Text(
            nb="På nivå {level} kan øvelsen ta slutt, men ingen vei fører til slutten `done`.",
            en="At level {level} the run can end, but no way leads to an ending `done`.",
        ),
        Text(
            nb="La svarene til deltakeren føre til et øyeblikk med `ending: done`. `quiet` er for stillhet.",
            en="Let the participant's answers lead to a beat with `ending: done`; `quiet` is for silence.",
        ),
    ),
    "too-many-moves": Entry(
        "SP308",
        "error",
        Text(
            nb="Scenen går videre for mange ganger av seg selv",
            en="The scene moves on too often by itself",
        ),
        Text(
            nb=(
                "På nivå {level}, fra øyeblikket `{beat}`, går scenen gjennom flere øyeblikk enn motoren tar"
                " på én gang, og ingen sier noe underveis."
            ),
            en=(
                "At level {level}, from the beat `{beat}` on, the scene goes through more beats than the"
                " engine takes in one go, and nobody speaks on the way."
            ),
        ),
        Text(
            nb="La noen si noe underveis, eller ta bort noen øyeblikk.",
            en="Let someone say something on the way, or take beats out.",
        ),
    ),
    "answer-never-offered": Entry(
        "SP311",
        "warning",
        Text(
            nb="Et svar som aldri kan velges",
            en="An answer that is never on offer",
        ),
        Text(
            nb="Svaret `{intent}` i øyeblikket `{beat}` kan aldri velges, uansett nivå.",
            en="The answer `{intent}` in the beat `{beat}` is never on offer, at any level.",
        ),
        Text(
            nb="Se på `if` og `levels` for svaret, og på `options` for nivåene. De første svarene får plass først.",
            en="Look at its `if` and `levels`, and at `options` of the levels: earlier answers are offered first.",
        ),
    ),
    "reaction-never-comes": Entry(
        "SP312",
        "warning",
        Text(
            nb="En reaksjon som aldri kommer",
            en="A reaction that never comes",
        ),
        Text(
            nb=(
                "Denne reaksjonen i øyeblikket `{beat}` kommer aldri. Enten slår `if` aldri til, eller så er"
                " den som ventes på, aldri der. Det kan også mangle tid, eller en reaksjon foran tar alltid"
                " plassen."
            ),
            en=(
                "This reaction in the beat `{beat}` never comes: its `if` never holds, whoever it waits for"
                " is never there, there is no time for it, or one before it always takes its place."
            ),
        ),
        Text(
            nb="Rett `if`, sett den strengeste av to vurderinger først, eller ta den bort.",
            en="Mend its `if`, put the stricter of two ratings first, or take it out.",
        ),
    ),
    "line-never-said": Entry(
        "SP313",
        "warning",
        Text(
            nb="En replikk som aldri blir sagt",
            en="A line that is never said",
        ),
        Text(
            nb="Replikken `{id}` blir aldri sagt, uansett nivå.",
            en="The line `{id}` is never said at any level.",
        ),
        Text(
            nb=(
                "Enten slår `if` aldri til der den står, eller den som snakker eller snakkes til, er aldri"
                " der. Er det et hint, så mangler `do: hint` under `silence`."
            ),
            en=(
                "Its `if` never holds where it stands, or the one who says it, or is spoken to, is never"
                " there. For a hint, the silence ladder has no `do: hint`."
            ),
        ),
    ),
    "branch-never-taken": Entry(
        "SP314",
        "warning",
        Text(
            nb="En vei som aldri blir tatt",
            en="A branch that is never taken",
        ),
        Text(
            nb=(
                "Denne veien i `{where}` blir aldri tatt. En vei foran kommer alltid først, eller så slår"
                " `if` aldri til her."
            ),
            en=(
                "This branch of `{where}` is never taken: an earlier one always comes first, or its `if`"
                " never holds here."
            ),
        ),
        Text(
            nb="Den første veien som passer, blir tatt. Sett den uten `if` sist, eller ta denne bort.",
            en="The first branch that holds is taken. Put the one without `if` last, or take this one out.",
        ),
    ),
    "walk-never-taken": Entry(
        "SP315",
        "warning",
        Text(
            nb="En tur ingen går",
            en="A walk nobody takes",
        ),
        Text(
            nb=(
                "`{who}` går aldri her i øyeblikket `{beat}`. Enten er personen ikke der på de nivåene, eller"
                " så slår `if` aldri til."
            ),
            en=(
                "`{who}` never walks here in the beat `{beat}`: they are not there at any level the beat is"
                " reached at, or the `if` never holds."
            ),
        ),
        Text(
            nb="Skriv navnet under `people:` på nivået, rett `if`, eller ta turen bort.",
            en="Put them under `people:` of the level, mend the `if`, or take the walk out.",
        ),
    ),
    "rung-never-climbed": Entry(
        "SP316",
        "warning",
        Text(
            nb="Et trinn for stillhet som aldri kommer",
            en="A step of the silence ladder that never comes",
        ),
        Text(
            nb=(
                "Dette trinnet i `{where}` kommer aldri. Scenen har gått videre før det, eller ingenting"
                " bruker disse trinnene."
            ),
            en="This step of `{where}` never comes: the scene has moved on before it, or nothing uses this ladder.",
        ),
        Text(
            nb="Sett `do: go` sist.",
            en="Put `do: go` last.",
        ),
    ),
    "nothing-on-offer": Entry(
        "SP321",
        "error",
        Text(
            nb="Ingenting å svare med",
            en="Nothing to answer with",
        ),
        Text(
            nb="På nivå {level} venter øyeblikket `{beat}` på et svar, men har ingen å velge mellom.",
            en="At level {level} the beat `{beat}` waits for an answer and offers none.",
        ),
        Text(
            nb="Se på `levels` og `if` for svarene, eller la en reaksjon føre videre.",
            en="Look at `levels` and `if` of its answers, or let a reaction lead on.",
        ),
    ),
    "no-model-on-offer": Entry(
        "SP322",
        "error",
        Text(
            nb="Ikke noe svar veilederen kan vise",
            en="No answer for the coach to show",
        ),
        Text(
            nb=(
                "På nivå {level} skal veilederen vise et svar i øyeblikket `{beat}`, men ingen av dem som kan"
                " velges, er merket `model: true`."
            ),
            en=(
                "At level {level} the coach is to show an answer in the beat `{beat}`, but none on offer is"
                " marked `model: true`."
            ),
        ),
        Text(
            nb=(
                "Merk svaret som veilederen ville vist, og sett det foran dem som ellers tar plassen."
                " `options` på nivået sier hvor mange som får plass."
            ),
            en=(
                "Mark the answer a coach would show, and put it before those that would push it out:"
                " `options` of the level says how many are offered."
            ),
        ),
    ),
    "two-models": Entry(
        "SP323",
        "warning",
        Text(
            nb="To svar å vise på én gang",
            en="Two answers to show at once",
        ),
        Text(
            nb=(
                "I øyeblikket `{beat}` er {intents} merket `model: true`, og begge kan velges på nivå"
                " {level}. Bare det første blir vist."
            ),
            en=(
                "In the beat `{beat}`, {intents} are both marked `model: true` and on offer together at level"
                " {level}; only the first is ever shown."
            ),
        ),
        Text(
            nb="Ta `model: true` bort fra et av dem, eller gi dem ulike `levels`.",
            en="Take `model: true` away from one of them, or give them different `levels`.",
        ),
    ),
    "model-outshone": Entry(
        "SP324",
        "warning",
        Text(
            nb="Svaret som vises, viser mindre enn et annet",
            en="The answer to copy shows less than another",
        ),
        Text(
            nb=(
                "I øyeblikket `{beat}` viser veilederen `{intent}`. På nivå {level} viser det mindre av målet"
                " enn `{other}` gjør."
            ),
            en=(
                "In the beat `{beat}` the coach shows `{intent}`, which shows less of the goal than `{other}`"
                " at level {level}."
            ),
        ),
        Text(
            nb="Merk det beste svaret med `model: true`, eller se på `evidence` for begge.",
            en="Mark the better answer `model: true`, or look at the evidence of both.",
        ),
    ),
    "answer-leads-nowhere": Entry(
        "SP325",
        "error",
        Text(
            nb="Et svar det ikke blir noe av",
            en="An answer nothing comes of",
        ),
        Text(
            nb=(
                "På nivå {level} blir det ingenting av svaret `{intent}` i øyeblikket `{beat}`. Det fører"
                " ingen steder, eller tilbake til det samme uten et ord."
            ),
            en=(
                "At level {level} nothing comes of the answer `{intent}` in the beat `{beat}`: it leads"
                " nowhere, or back to the same moment without a word."
            ),
        ),
        Text(
            nb="Skriv `go:` til et øyeblikk der noen svarer på det.",
            en="Give it a `go:` to a beat where someone reacts.",
        ),
    ),
    "nobody-speaks": Entry(
        "SP326",
        "error",
        Text(
            nb="Ingen er der til å snakke",
            en="Nobody is there to speak",
        ),
        Text(
            nb="På nivå {level} sier ingen noe i øyeblikket `{beat}`, fordi {who} ikke er der.",
            en="At level {level} nobody says anything in the beat `{beat}`, because {who} is not there.",
        ),
        Text(
            nb="Skriv navnet under `people:` på nivået, eller la noen som er der, snakke.",
            en="Put them under `people:` of that level, or let someone speak who is there.",
        ),
    ),
    "nothing-to-do": Entry(
        "SP327",
        "error",
        Text(
            nb="Ingenting å gjøre annet enn å vente",
            en="Nothing to do but wait",
        ),
        Text(
            nb=(
                "På nivå {level} venter øyeblikket `{beat}` på deltakeren, men det er ingenting å svare og"
                " ingenting å gjøre."
            ),
            en=(
                "At level {level} the beat `{beat}` waits for the participant, but there is nothing to answer"
                " and nothing to do."
            ),
        ),
        Text(
            nb=(
                "Skriv `go:` hvis scenen skal gå videre av seg selv, eller svar under `expect:`. Er det en"
                " stille stund, så si hvor lang den er med `when: after`."
            ),
            en=(
                "Add `go:` if the scene is to go on by itself, or answers under `expect:`. For a quiet"
                " moment, say how long with `when: after`."
            ),
        ),
    ),
    "task-shows-nothing": Entry(
        "SP328",
        "warning",
        Text(
            nb="En oppgave som viser like mye når den er feil",
            en="A task that shows as much when it is wrong",
        ),
        Text(
            nb=(
                "Oppgaven i øyeblikket `{beat}` viser like mye av et mål når noe i den er feil, som når alt"
                " er riktig, på nivå {level}."
            ),
            en=(
                "Handing in the task of the beat `{beat}` shows as much of a goal when something in it is"
                " wrong as when all is right, at level {level}."
            ),
        ),
        Text(
            nb="Gi `right:` flest poeng: 2 når alt er riktig, 1 for et godt forsøk.",
            en="Give `right:` the higher score: 2 for all right, 1 for a good try.",
        ),
    ),
    "hint-missing": Entry(
        "SP331",
        "warning",
        Text(
            nb="Et hint som ikke er skrevet",
            en="A hint that is not written",
        ),
        Text(
            nb="Øyeblikket `{beat}` har ingen `hint:`, men trinnene for stillhet skal gi et hint.",
            en="The beat `{beat}` has no `hint:`, and its silence ladder begins with one or has one on the way.",
        ),
        Text(
            nb="Skriv hva veilederen ville sagt for å hjelpe litt.",
            en="Write what the coach would say to help a little.",
        ),
    ),
    "odd-time": Entry(
        "SP332",
        "error",
        Text(
            nb="En tid som neppe er ment",
            en="A time that cannot be meant",
        ),
        Text(
            nb="`{where}` er {ms} ms. Her passer {shortest} til {longest}.",
            en="`{where}` is {ms} ms; {shortest} to {longest} makes sense here.",
        ),
        Text(
            nb="Tid skrives i tusendels sekunder: 9000 er ni sekunder.",
            en="Times are in milliseconds: write 9000 for nine seconds.",
        ),
    ),
    "rating-not-asked": Entry(
        "SP333",
        "error",
        Text(
            nb="En vurdering ingen spør om",
            en="A rating nobody asks for",
        ),
        Text(
            nb="Øyeblikket `{beat}` venter på en vurdering av {rating}, men spør ikke om den.",
            en="The beat `{beat}` waits for a rating of {rating}, and does not ask for it.",
        ),
        Text(
            nb="Skriv spørsmålet under `ask:` i samme øyeblikk.",
            en="Write the question under `ask:` of the same beat.",
        ),
    ),
    "rating-unheard": Entry(
        "SP334",
        "warning",
        Text(
            nb="En vurdering det ikke skjer noe etter",
            en="A rating nothing follows on",
        ),
        Text(
            nb=(
                "I øyeblikket `{beat}` skjer det ingenting når {rating} blir vurdert til {values}. Scenen"
                " står stille til stillheten fører den videre."
            ),
            en=(
                "In the beat `{beat}` nothing follows when {rating} is rated {values}: the scene stands still"
                " until silence moves it on."
            ),
        ),
        Text(
            nb="Skriv `- {{event: rate, rating: ..., go: ...}}` uten `at_least` som den siste.",
            en="Add `- {{event: rate, rating: ..., go: ...}}` without `at_least` as the last one.",
        ),
    ),
    "unused-flag": Entry(
        "SP341",
        "warning",
        Text(
            nb="Et flagg som ikke brukes",
            en="A flag that is never used",
        ),
        Text(
            nb="Flagget `{flag}` er nevnt, men ingenting setter det, og ingenting spør om det.",
            en="The flag `{flag}` is declared, but nothing sets it and nothing asks about it.",
        ),
        Text(
            nb="Ta det ut av `flags:`.",
            en="Take it out of `flags:`.",
        ),
    ),
    "flag-never-asked": Entry(
        "SP342",
        "warning",
        Text(
            nb="Et flagg ingen spør om",
            en="A flag nobody asks about",
        ),
        Text(
            nb="Flagget `{flag}` blir satt, men ingen `if` spør om det. Derfor endrer det ingenting.",
            en="The flag `{flag}` is set, but no `if` asks about it, so setting it changes nothing.",
        ),
        Text(
            nb="Spør om det i en `if`, eller ta det bort.",
            en="Ask about it in an `if`, or take it out.",
        ),
    ),
    "flag-never-set": Entry(
        "SP343",
        "warning",
        Text(
            nb="Et flagg som aldri endrer seg",
            en="A flag that never changes",
        ),
        Text(
            nb="En `if` spør om flagget `{flag}`, men ingenting setter det, teller det eller lar det variere.",
            en="An `if` asks about the flag `{flag}`, but nothing ever sets, counts or varies it.",
        ),
        Text(
            nb="Sett det der det skal endre seg, eller ta det bort.",
            en="Set it where it should change, or take it out.",
        ),
    ),
    "words-alike": Entry(
        "SP344",
        "warning",
        Text(
            nb="To ord som betyr det samme",
            en="Two words that mean the same",
        ),
        Text(
            nb=(
                "Ingenting skiller `{word}` fra `{other}`. Ingen `if` spør om `{flag}` slik at det blir"
                " forskjell på dem."
            ),
            en=(
                "Nothing tells `{word}` from `{other}`: no `if` asks about `{flag}` in a way that makes a"
                " difference between them."
            ),
        ),
        Text(
            nb="Spør om `{word}` i en `if`, eller ta ordet bort.",
            en="Ask about `{word}` in an `if`, or take it out.",
        ),
    ),
    "word-never-set": Entry(
        "SP345",
        "warning",
        Text(
            nb="Et ord et flagg aldri blir",
            en="A word a flag never becomes",
        ),
        Text(
            nb="Flagget `{flag}` kan være `{word}`, men ingenting gjør det til det.",
            en="The flag `{flag}` may be `{word}`, but nothing ever makes it so.",
        ),
        Text(
            nb="Sett det, legg det til i `variants:`, eller ta ordet bort.",
            en="Set it, add it to `variants:`, or take the word out.",
        ),
    ),
    "unused-trigger": Entry(
        "SP346",
        "warning",
        Text(
            nb="Noe å sette i gang som ingenting venter på",
            en="Something to set off that nothing waits for",
        ),
        Text(
            nb="Oppfølgeren kan sette i gang `{trigger}`, men ingen øyeblikk venter på det.",
            en="`{trigger}` is there for a care worker to set off, but no beat waits for it.",
        ),
        Text(
            nb=(
                "La et øyeblikk vente på det under `when:` (`event: trigger`, `name: {trigger}`), eller ta"
                " det ut av `triggers:`."
            ),
            en=(
                "Let a beat wait for it under `when:` (`event: trigger`, `name: {trigger}`), or take it out"
                " of `triggers:`."
            ),
        ),
    ),
    "unused-scene": Entry(
        "SP347",
        "warning",
        Text(
            nb="Et sted ingen kommer til",
            en="A place nobody goes to",
        ),
        Text(
            nb="Scenen `{scene}` er der, men ingen øyeblikk foregår i den.",
            en="The scene `{scene}` is there, but no beat is in it.",
        ),
        Text(
            nb="Skriv `scene: {scene}` i de øyeblikkene som foregår der, eller ta den ut av `scenes:`.",
            en="Write `scene: {scene}` in the beats that take place there, or take it out of `scenes:`.",
        ),
    ),
    "sound-never-heard": Entry(
        "SP348",
        "warning",
        Text(
            nb="En lyd som aldri høres",
            en="A sound that is never heard",
        ),
        Text(
            nb="Lyden `{word}` i øyeblikket `{beat}` høres aldri, uansett nivå: `if` slår aldri til der.",
            en="The sound `{word}` in the beat `{beat}` is never heard at any level: its `if` never holds there.",
        ),
        Text(
            nb="Rett `if`, flytt lyden til et øyeblikk eller en hendelse der den kan slå til, eller ta den bort.",
            en="Mend the `if`, move the sound to a beat or a reaction where it can hold, or take it out.",
        ),
    ),
    "mended-by-other": Entry(
        "SP349",
        "warning",
        Text(
            nb="Et flagg sier at noe ble rettet opp, men ingenting ble det",
            en="A flag says that something was put right, and nothing was",
        ),
        Text(
            nb="Flagget `{flag}` settes i `{beat}` av noe som ikke retter opp et feiltrinn.",
            en="The flag `{flag}` is set in `{beat}` by something that puts no wrong turn right.",
        ),
        Text(
            nb=(
                "Sett det der et feiltrinn rettes opp: ved et svar i en scene som bare et feiltrinn leder"
                " til, og som viser mer av det samme målet. Bruk et flagg med et annet navn for selve"
                " feiltrinnet."
            ),
            en=(
                "Set it where a wrong turn is put right: by an answer in a beat that only a wrong turn leads"
                " to, which shows more of the same goal. For the wrong turn itself, use a flag with another"
                " name."
            ),
        ),
    ),
    "missing-translation": Entry(
        "SP401",
        "error",
        Text(
            nb="En tekst på bare ett språk",
            en="A text in one language only",
        ),
        Text(
            nb="`{where}` har tekst på `{text}`, men ikke på `{language}`.",
            en="`{where}` has a text in `{text}` but none in `{language}`.",
        ),
        Text(
            nb="Skriv den på `{language}` også, slik noen ville sagt det, og ikke ord for ord.",
            en="Write it in `{language}` too, as someone would say it, not word by word.",
        ),
    ),
    "placeholder-mismatch": Entry(
        "SP402",
        "error",
        Text(
            nb="Ord i krøllparentes er ulike på de to språkene",
            en="Placeholders differ between the languages",
        ),
        Text(
            nb="`{where}` bruker {nb} på `nb`, men {en} på `en`.",
            en="`{where}` uses {nb} in `nb` but {en} in `en`.",
        ),
        Text(
            nb=(
                "Bruk de samme ordene i krøllparentes på begge språk. Du kan bruke `{{name}}` og `{{goal}}`,"
                " og `{{answer}}` der stillhet viser svaret."
            ),
            en=(
                "Use the same words in curly brackets in both; there are `{{name}}` and `{{goal}}`, and"
                " `{{answer}}` where silence shows the answer."
            ),
        ),
    ),
    "empty-text": Entry(
        "SP403",
        "error",
        Text(
            nb="En tekst uten innhold",
            en="A text with nothing in it",
        ),
        Text(
            nb="`{where}` er tom.",
            en="`{where}` is empty.",
        ),
        Text(
            nb="Skriv teksten.",
            en="Write the text.",
        ),
    ),
    "not-translated": Entry(
        "SP404",
        "warning",
        Text(
            nb="Samme tekst på begge språk",
            en="The same text in both languages",
        ),
        Text(
            nb="`{where}` sier det samme på begge språk.",
            en="`{where}` says the same in both languages.",
        ),
        Text(
            nb="Skriv den på hvert språk, slik noen ville sagt det.",
            en="Write it in each language, as someone would say it.",
        ),
    ),
    "wrong-language": Entry(
        "SP405",
        "warning",
        Text(
            nb="En tekst på det andre språket",
            en="A text in the other language",
        ),
        Text(
            nb="`{where}` ser ut til å være skrevet på det andre språket.",
            en="`{where}` looks as if it were written in the other language.",
        ),
        Text(
            nb="Sett teksten under sitt eget språk.",
            en="Put the text under its own language.",
        ),
    ),
    "numbers-differ": Entry(
        "SP406",
        "warning",
        Text(
            nb="Ulike tall på de to språkene",
            en="Numbers that differ between the languages",
        ),
        Text(
            nb="`{where}` har {en}, mens det andre språket har {nb}.",
            en="`{where}` has {en} where the other language has {nb}.",
        ),
        Text(
            nb="Bruk de samme tallene på begge språk.",
            en="Use the same numbers in both.",
        ),
    ),
    "stale-translation": Entry(
        "SP407",
        "warning",
        Text(
            nb="En oversettelse som er eldre enn teksten",
            en="A translation older than its source",
        ),
        Text(
            nb="`{where}` er ikke endret siden teksten på `{source}` ble skrevet om.",
            en="`{where}` has not changed since its `{source}` text was written anew.",
        ),
        Text(
            nb="Les begge, rett teksten på `{language}`, og si fra med `samspill strings seen` at de hører sammen.",
            en=(
                "Read both, mend the `{language}` text, and note that they belong together with `samspill"
                " strings seen`."
            ),
        ),
    ),
    "too-long": Entry(
        "SP408",
        "warning",
        Text(
            nb="En tekst som ikke får plass",
            en="A text that does not fit",
        ),
        Text(
            nb="`{where}` har {length} tegn, og det er plass til {longest} der den vises.",
            en="`{where}` has {length} characters; {longest} fit where it is shown.",
        ),
        Text(
            nb="Si det kortere, eller del det i to replikker.",
            en="Say it shorter, or in two lines.",
        ),
    ),
    "hard-to-read": Entry(
        "SP409",
        "warning",
        Text(
            nb="En tekst som er tung å lese",
            en="A text that is hard to read",
        ),
        Text(
            nb="`{where}` er tung å lese: {why}.",
            en="`{where}` is hard to read: {why}.",
        ),
        Text(
            nb="Bruk korte ord, og bare én tanke i hver setning.",
            en="Use short words, and one idea a sentence.",
        ),
    ),
    "answers-alike": Entry(
        "SP410",
        "warning",
        Text(
            nb="Svar som er for like",
            en="Answers that are too alike",
        ),
        Text(
            nb=(
                "I øyeblikket `{beat}` er `{intent}` («{said}») for likt `{other}` («{before}»). Det er"
                " vanskelig å velge mellom dem, og å høre forskjell når de sies høyt."
            ),
            en=(
                "In the beat `{beat}`, `{intent}` (“{said}”) is too like `{other}` (“{before}”) to choose"
                " between, or to tell apart when it is said aloud."
            ),
        ),
        Text(
            nb="Bruk andre ord, eller la dem være ett svar.",
            en="Use other words, or let them be one answer.",
        ),
    ),
    "unfinished-text": Entry(
        "SP411",
        "warning",
        Text(
            nb="En tekst som ikke er ferdig",
            en="A text that is not finished",
        ),
        Text(
            nb="`{where}` er «{text}».",
            en="`{where}` is “{text}”.",
        ),
        Text(
            nb="Skriv teksten.",
            en="Write the text.",
        ),
    ),
    "word-without-guard": Entry(
        "SP421",
        "error",
        Text(
            nb="Et ord fra deltakeren som kan mangle",
            en="A word of the participant's that may be missing",
        ),
        Text(
            nb="`{where}` bruker deltakerens `{word}` i krøllparentes, og ikke alle har oppgitt det.",
            en="`{where}` uses the participant's `{word}` in curly brackets, and not everyone has given one.",
        ),
        Text(
            nb="Skriv `if: {{{setting}: true}}` her, og skriv det samme uten ordet for `{setting}: false`.",
            en="Add `if: {{{setting}: true}}` here, and write the same without the word for `{setting}: false`.",
        ),
    ),
    "goal-without-evidence": Entry(
        "SP501",
        "error",
        Text(
            nb="Et mål som ikke kan vises",
            en="A goal that cannot be shown",
        ),
        Text(
            nb="På nivå {level} kan ingenting vise målet `{goal}`.",
            en="At level {level} nothing can show the goal `{goal}`.",
        ),
        Text(
            nb=(
                "Skriv `evidence: {{{goal}: 2}}` ved et svar eller en reaksjon som kan komme på det nivået,"
                " eller ta målet ut av `goals:`."
            ),
            en=(
                "Add `evidence: {{{goal}: 2}}` to an answer or reaction that can come at that level, or take"
                " the goal out of `goals:`."
            ),
        ),
    ),
    "demand-not-rising": Entry(
        "SP502",
        "error",
        Text(
            nb="Et nivå som ikke krever mer enn det under",
            en="A level that asks no more than the one below",
        ),
        Text(
            nb="Nivå {level} har `demand` {demand}, og nivå {below} har {before}.",
            en="Level {level} has demand {demand}, and level {below} has {before}.",
        ),
        Text(
            nb="La `demand` stige for hvert nivå, og la nivået virkelig kreve mer.",
            en="Let `demand` rise with each level, and let the level really ask for more.",
        ),
    ),
    "level-changes-nothing": Entry(
        "SP503",
        "error",
        Text(
            nb="Et nivå som ikke endrer noe",
            en="A level that changes nothing",
        ),
        Text(
            nb="Nivå {level} er likt nivå {below}, bortsett fra `demand`.",
            en="Level {level} is the same as level {below} but for `demand`.",
        ),
        Text(
            nb="Endre noe i raden, eller la noe i manuset være annerledes der.",
            en="Change a column of its row, or let something in the script be different there.",
        ),
    ),
    "level-easier": Entry(
        "SP504",
        "warning",
        Text(
            nb="Et nivå som krever mindre enn det under",
            en="A level that asks less than the one below",
        ),
        Text(
            nb="Nivå {level} krever mer enn nivå {below}, men `{column}` gjør det lettere: {now} etter {before}.",
            en="Level {level} asks more than level {below}, but its `{column}` makes it easier: {now} after {before}.",
        ),
        Text(
            nb="La tålmodigheten synke og svar, folk og støy øke med nivået, eller la verdien stå som den er.",
            en="Let patience fall and answers, crowd and noise rise with the level, or leave the column as it is.",
        ),
    ),
    "setback-without-twist": Entry(
        "SP505",
        "warning",
        Text(
            nb="En hindring som ikke kommer",
            en="A setback that does not come",
        ),
        Text(
            nb="Nivå {level} sier `setback: true`, men ingenting i manuset er annerledes der.",
            en="Level {level} says `setback: true`, but nothing in the script is different there.",
        ),
        Text(
            nb="La noe gå på tverke på dette nivået, med `variants:` eller en `if`, eller ta `setback` bort.",
            en="Let something go wrong at this level, by `variants:` or an `if`, or take `setback` away.",
        ),
    ),
    "goal-left-to-chance": Entry(
        "SP506",
        "warning",
        Text(
            nb="Et mål som er overlatt til tilfeldighetene",
            en="A goal that depends on chance",
        ),
        Text(
            nb=(
                "På nivå {level} kan det hende at ingenting kan vise målet `{goal}`, alt etter hva"
                " tilfeldighetene velger."
            ),
            en="At level {level}, with some of what chance may choose, nothing can show the goal `{goal}`.",
        ),
        Text(
            nb="Gi `evidence` for det på en vei som er der uansett hva som blir valgt.",
            en="Give evidence for it on a way that is there whatever chance chooses.",
        ),
    ),
    "no-early-way-out": Entry(
        "SP507",
        "warning",
        Text(
            nb="Ingen sier at man kan stoppe",
            en="Nobody says that one may stop",
        ),
        Text(
            nb="På nivå {level} får deltakeren ikke tidlig vite at det går an å ta pause eller gå.",
            en="At level {level} nothing tells the participant early that they may pause or leave.",
        ),
        Text(
            nb=(
                "Si det i et steg i `rehearsal:`, eller i en replikk eller et svar underveis. Du kan også la"
                " det å gå telle som en ferdighet, med `when: leave` og `evidence`."
            ),
            en=(
                "Say it in a step of `rehearsal:`, in a line or an answer on the way, or take leaving for a"
                " skill with `when: leave` and evidence."
            ),
        ),
    ),
    "leaving-scored-zero": Entry(
        "SP508",
        "error",
        Text(
            nb="Å gå regnes som noe dårlig",
            en="Leaving counted as a failure",
        ),
        Text(
            nb="Her gir {event} 0 poeng for `{goal}`, som om det var galt.",
            en="Here {event} gives `{goal}` a score of 0, as if it were a failure.",
        ),
        Text(
            nb="Å ta pause og å gå er ferdigheter: Gi 1 eller 2, eller ta `evidence` bort.",
            en="Pausing and leaving are skills: give 1 or 2, or leave the evidence out.",
        ),
    ),
    "leaving-goes-on": Entry(
        "SP509",
        "warning",
        Text(
            nb="Noe etter at deltakeren har gått",
            en="Something after leaving",
        ),
        Text(
            nb="Når deltakeren går, er øvelsen slutt med en gang. Bare `evidence` teller, resten her skjer aldri.",
            en=(
                "When the participant leaves, the run ends at once: only evidence counts, nothing else"
                " written here comes about."
            ),
        ),
        Text(
            nb="Ta `say`, `set`, `count` og `go` bort fra denne reaksjonen.",
            en="Take `say`, `set`, `count` and `go` away from this reaction.",
        ),
    ),
    "harsh-last-word": Entry(
        "SP510",
        "warning",
        Text(
            nb="Et hardt ord som aldri blir gjort godt igjen",
            en="A harsh word that is never mended",
        ),
        Text(
            nb="Etter replikken `{id}` kan øvelsen ta slutt på nivå {level} uten et ord som gjør det godt igjen.",
            en="After the line `{id}`, the run can end at level {level} without a word that mends it.",
        ),
        Text(
            nb=(
                "La veilederen eller den andre si noe vennlig, eller la deltakeren rette det opp, på hver vei"
                " herfra til en slutt."
            ),
            en=(
                "Let the coach or the other person say something kind, or let the participant mend it, on"
                " every way from here to an ending."
            ),
        ),
    ),
    "cue-undeclared": Entry(
        "SP511",
        "error",
        Text(
            nb="Alkohol eller rusmidler som det ikke er sagt fra om",
            en="Alcohol or drugs that are not declared",
        ),
        Text(
            nb="`{where}` tar med `{word}`, men scenarioet sier ikke `substance_cues: true`.",
            en="`{where}` brings in `{word}`, but the scenario does not say `substance_cues: true`.",
        ),
        Text(
            nb=(
                "Ta det bort. Er det mestring eller det å si nei som øves, så skriv `substance_cues: true`."
                " Da møter bare de som har valgt det, slike scener."
            ),
            en=(
                "Take it out. If coping or refusing is what is practised, say `substance_cues: true`, so that"
                " only those who have chosen it meet it."
            ),
        ),
    ),
    "cue-without-goal": Entry(
        "SP512",
        "error",
        Text(
            nb="Alkohol eller rusmidler uten et mål for det",
            en="Alcohol or drugs without a goal for it",
        ),
        Text(
            nb=(
                "Scenarioet viser alkohol eller rusmidler. Men verken målet `{target}` eller et støttemål"
                " handler om å mestre det eller å si nei."
            ),
            en=(
                "The scenario has sights of alcohol or drugs, but neither its target `{target}` nor a"
                " supporting goal is about coping with them or saying no."
            ),
        ),
        Text(
            nb="Ta det bort, eller øv på et mål der navnet, grunnen eller tegnene handler om rusmidler eller sug.",
            en="Take them out, or practise a goal whose name, reason or signs are about substances or craving.",
        ),
    ),
    "model-shows-nothing": Entry(
        "SP513",
        "warning",
        Text(
            nb="Å svare som vist viser ingenting",
            en="Answering as shown shows nothing",
        ),
        Text(
            nb="På nivå {level} kommer den som svarer slik veilederen viser, aldri til å vise målet `{goal}`.",
            en="At level {level}, someone who answers as the coach shows it never shows the goal `{goal}`.",
        ),
        Text(
            nb="Gi `evidence` for målet ved et svar som er merket `model: true`.",
            en="Give evidence for the target goal on an answer marked `model: true`.",
        ),
    ),
    "goal-out-of-reach": Entry(
        "SP514",
        "warning",
        Text(
            nb="Et mål ingen kan nå",
            en="A goal nobody can come to",
        ),
        Text(
            nb="Pakken sier `covers_goals: true`, men ingen kan nå målet `{goal}` gjennom den: {why}.",
            en="The pack says `covers_goals: true`, but nobody can come to the goal `{goal}` through it: {why}.",
        ),
        Text(
            nb=(
                "La et scenario gi `evidence` for det, og la det bare bygge på mål man kan nå. Eller ta"
                " `covers_goals` ut av `pack.yaml`."
            ),
            en=(
                "Let a scenario give evidence for it that rests only on goals one can come to, or take"
                " `covers_goals` out of `pack.yaml`."
            ),
        ),
    ),
    "cue-in-place": Entry(
        "SP515",
        "error",
        Text(
            nb="Et sted der det er alkohol å se",
            en="A place that is a sight of alcohol itself",
        ),
        Text(
            nb=(
                "Nivå {level} kommer til stedet `{place}`, der det er alkohol å se. Det krever `cue: {least}`"
                " eller mer, men nivået sier `cue: {cue}`."
            ),
            en=(
                "Level {level} comes to the place `{place}`, which is a sight of alcohol itself and asks for"
                " `cue: {least}` or more, but the level says `cue: {cue}`."
            ),
        ),
        Text(
            nb="Gå et annet sted på dette nivået. Er det mestring eller det å si nei som øves, så øk `cue` på nivået.",
            en="Go somewhere else at this level. If coping or refusing is what is practised, raise the level's `cue`.",
        ),
    ),
    "debrief-missing": Entry(
        "SP516",
        "warning",
        Text(
            nb="Ingenting til etterpraten",
            en="Nothing for the talk afterwards",
        ),
        Text(
            nb="Scenarioet har ingen `debrief:`, så oppfølgeren har ikke noe å gå etter i praten etter en øvelse.",
            en="The scenario has no `debrief:`, so the care worker has nothing to go by in the talk after a run.",
        ),
        Text(
            nb=(
                "Skriv `debrief:` med `listen_for`, `ask`, `praise` og `let_be`, en setning eller to i hver,"
                " på begge språk."
            ),
            en=(
                "Write `debrief:` with `listen_for`, `ask`, `praise` and `let_be`, a sentence or two each, in"
                " both languages."
            ),
        ),
    ),
    "length-off": Entry(
        "SP517",
        "warning",
        Text(
            nb="En øvelse som er for kort eller for lang",
            en="A run that is too short or too long",
        ),
        Text(
            nb=(
                "På nivå {level} varer en øvelse rundt {minutes} minutter for den som tar seg tid og svarer"
                " som vist. Den bør vare {shortest} til {longest}."
            ),
            en=(
                "At level {level} a run lasts about {minutes} minutes for someone who takes their time and"
                " answers as shown; {shortest} to {longest} is the measure."
            ),
        ),
        Text(
            nb=(
                "Gi målet en ekte mulighet til, eller ta en bort. `samspill play SCENARIO --level {level}"
                " --bot model --runs 2` viser hvor tiden blir av. Er det meningen at den er kort, så skriv"
                " `short: true`."
            ),
            en=(
                "Give the goal another honest opportunity, or take one away. `samspill play SCENARIO --level"
                " {level} --bot model --runs 2` says where the time goes. If it is meant to be short, say"
                " `short: true`."
            ),
        ),
    ),
    "fact-about-nothing": Entry(
        "SP518",
        "error",
        Text(
            nb="Et faktum om et scenario som ikke finnes",
            en="A fact about a scenario there is not",
        ),
        Text(
            nb="Faktumet `{fact}` nevner scenarioet `{scenario}`, som ikke er i denne pakken. {near}",
            en="The fact `{fact}` names the scenario `{scenario}`, which is not in this pack. {near}",
        ),
        Text(
            nb="Nevn scenarioer fra denne pakken under `scenarios:`, eller ta navnet bort.",
            en="Name scenarios of this pack under `scenarios:`, or take the name out.",
        ),
    ),
    "fact-old": Entry(
        "SP519",
        "warning",
        Text(
            nb="Et faktum ingen har sett på på to år",
            en="A fact nobody has looked at for two years",
        ),
        Text(
            nb="Faktumet `{fact}` ble sist sett på {day}, for to år siden eller mer.",
            en="The fact `{fact}` was last looked at on {day}, two years ago or more.",
        ),
        Text(
            nb=(
                "La noen som bor der se etter om det stemmer ennå. Rett scenarioene om det ikke gjør det, og"
                " skriv dagens dato etter `read:`."
            ),
            en=(
                "Let somebody who lives there look: is it still so? Mend the scenarios if not, and write the"
                " day of today after `read:`."
            ),
        ),
    ),
    "goal-needs-little": Entry(
        "SP520",
        "warning",
        Text(
            nb="Et mål som ser ut til å trenge nesten ingenting",
            en="A goal that seems to need hardly anything",
        ),
        Text(
            nb="Målet `{goal}` hører til `{domain}` og bygger på {found}.",
            en="The goal `{goal}` belongs to `{domain}` and rests on {found}.",
        ),
        Text(
            nb="Skriv i `needs` hva folk bør klare før det. Heller ett behov for mye enn ett for lite.",
            en="Name in `needs` what people should handle before it. Rather one need too many than one too few.",
        ),
    ),
    "play-fails": Entry(
        "SP601",
        "error",
        Text(
            nb="Et prøvespill som ikke holder lenger",
            en="A play that no longer holds",
        ),
        Text(
            nb="Ventet {expected}, men {found}.",
            en="Expected {expected}, but {found}.",
        ),
        Text(
            nb="Er det scenarioet som er riktig nå, så endre prøvespillet. Hvis ikke, har prøvespillet funnet en feil.",
            en="If the scenario is right now, change the play; if not, the play has found a mistake.",
        ),
    ),
    "play-unreadable": Entry(
        "SP602",
        "error",
        Text(
            nb="En linje i et prøvespill som ikke kan leses",
            en="A line in a play that cannot be read",
        ),
        Text(
            nb="`{found}` er ikke en linje i et prøvespill. {near}",
            en="`{found}` is not a line of a play. {near}",
        ),
        Text(
            nb=(
                "En linje er `hvem: det som blir sagt`, `> det deltakeren gjør`, `! det som vises`, `ends:"
                " hvordan`, eller en innstilling øverst."
            ),
            en=(
                "A line is `who: what is said`, `> what the participant does`, `! what is shown`, `ends:"
                " how`, or a setting at the top."
            ),
        ),
    ),
}
