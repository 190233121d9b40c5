"""Where practice leads, with the names of goals: every page that says so asks here."""

from samspill.app.clinic import Clinic
from samspill.app.views.lead import LeadGoal, LeadView
from samspill.curriculum import Question, leads_to


def lead_of(clinic: Clinic, question: Question) -> LeadView | None:
    """Where practice leads this participant; ``None`` where it leads to no one goal now."""
    lead = leads_to(question)
    if lead is None:
        return None
    way = {goal: LeadGoal(goal, clinic.library.goal(goal).name, stands) for goal, stands in lead.way.items()}
    return LeadView(tuple(way[goal] for goal in lead.goals), lead.own, tuple(way.values()), lead.said.text)
