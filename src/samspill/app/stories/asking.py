"""What somebody reads or hears before they let their story be kept, and how long their yes is good for."""

from datetime import date, timedelta

from samspill.app.records.stories import Story
from samspill.app.views.consents import ConsentText
from samspill.app.views.stories import StoryState
from samspill.model.words import Text

LASTS = timedelta(days=730)
"""A yes is good for so long; then the story stands nowhere until its teller has been asked again."""

ASK = ConsentText(
    "2026-11",
    Text(nb="La andre lese eller høre fortellingen min", en="Let others read or hear my story"),
    Text(nb="Vil du la andre få høre det du har fortalt?", en="Do you want others to hear what you have told?"),
    (
        Text(
            nb="De som øver her, og de som følger dem opp, kan lese den, høre den og skrive den ut.",
            en="Those who practise here, and those who follow them up, can read it, hear it and print it.",
        ),
        Text(
            nb="Du bestemmer hva du kalles der. Det kan være et annet navn, eller ingen ting.",
            en="You decide what you are called there. It may be another name, or nothing.",
        ),
        Text(
            nb="Noen kan kjenne deg igjen på det du forteller, og på stemmen din.",
            en="Somebody may recognise you by what you tell, and by your voice.",
        ),
        Text(
            nb="Du leser eller hører den ferdige fortellingen før noen andre gjør det.",
            en="You read or hear the finished story before anybody else does.",
        ),
        Text(
            nb="Du kan trekke den når som helst og trenger ikke si hvorfor. Da er den borte fra alle sider med en gang,"
            " og slettet. Det som alt er skrevet ut på papir, kan vi ikke hente tilbake.",
            en="You can take it back at any time and need not say why. Then it is gone from all pages at once, and"
            " erased. What is printed on paper already we cannot fetch back.",
        ),
        Text(
            nb="Vi spør deg på nytt etter to år. Svarer du ikke, blir den ikke vist mer.",
            en="We ask you again after two years. If you do not answer, it is no longer shown.",
        ),
    ),
)


def state_of(story: Story, today: date) -> StoryState:
    """Whether the story may be shown now, and if not, what is missing."""
    if story.consent_version != ASK.version or today >= story.consent_day + LASTS:
        return StoryState.ASK_AGAIN
    return StoryState.SHOWN if story.approved_at is not None else StoryState.WAITS
