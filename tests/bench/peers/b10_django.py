"""Django's admin on the data of B10: ``python b10_django.py PEOPLE SESSIONS RUNS TIMES`` prints p99 by page as JSON."""

import json
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import django
from django.conf import settings

PEOPLE, SESSIONS, RUNS, TIMES = map(int, sys.argv[1:5])
folder = tempfile.TemporaryDirectory()
settings.configure(
    SECRET_KEY="bench",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF="__main__",
    USE_TZ=True,
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(Path(folder.name) / "db.sqlite3")}},
    INSTALLED_APPS=[
        "django.contrib.admin",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
    ],
    MIDDLEWARE=[
        "django.middleware.gzip.GZipMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                ]
            },
        }
    ],
    STATIC_URL="/static/",
)
django.setup()

from django.contrib import admin  # noqa: E402 - Django wants its settings first
from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402


class Participant(models.Model):
    """Somebody who practises."""

    alias = models.CharField(max_length=200)
    enrolled_at = models.DateTimeField()

    class Meta:
        """Django wants to know whose it is."""

        app_label = "auth"


class Session(models.Model):
    """One appointment."""

    participant = models.ForeignKey(Participant, models.CASCADE)
    opened_at = models.DateTimeField()

    class Meta:
        """Django wants to know whose it is."""

        app_label = "auth"


class Run(models.Model):
    """One play of a scenario."""

    session = models.ForeignKey(Session, models.CASCADE)
    scenario = models.CharField(max_length=80)
    level = models.IntegerField()
    started_at = models.DateTimeField()

    class Meta:
        """Django wants to know whose it is."""

        app_label = "auth"


@admin.register(Participant)
class ParticipantAdmin(admin.ModelAdmin):
    """A list to look through, by alias."""

    list_display, search_fields, ordering = ("alias", "enrolled_at"), ("alias",), ("alias",)


class RunInline(admin.TabularInline):
    """The runs of a session on its page."""

    model, extra = Run, 0


@admin.register(Session)
class SessionAdmin(admin.ModelAdmin):
    """A session with its runs."""

    list_display, inlines, raw_id_fields = ("participant", "opened_at"), [RunInline], ("participant",)
    list_select_related = ("participant",)


urlpatterns = [path("admin/", admin.site.urls)]


def fill() -> None:
    """The same numbers as ours."""
    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        for model in (Participant, Session, Run):
            editor.create_model(model)
    now = datetime.now(UTC)
    people = Participant.objects.bulk_create(
        [Participant(alias=f"Prøve {n:05}", enrolled_at=now) for n in range(PEOPLE)], batch_size=1000
    )
    sessions = Session.objects.bulk_create(
        [Session(participant=p, opened_at=now - timedelta(days=7 * n)) for p in people for n in range(SESSIONS)],
        batch_size=1000,
    )
    Run.objects.bulk_create(
        [Run(session=s, scenario="cafe.order", level=2, started_at=now) for s in sessions for _ in range(RUNS)],
        batch_size=1000,
    )


def main() -> None:
    """Fill, ask each page many times, and print p99 in milliseconds."""
    fill()
    client = Client(headers={"accept-encoding": "gzip"})
    client.force_login(User.objects.create_superuser("admin"))
    base = "/admin/auth"
    pages = {
        "list": f"{base}/participant/",
        "search": f"{base}/participant/?q=0777",
        "person": f"{base}/participant/1/change/",
        "sessions": f"{base}/session/",
        "session": f"{base}/session/1/change/",
    }
    found = {}
    for name, address in pages.items():
        took = []
        for _ in range(TIMES):
            began = time.process_time()
            answer = client.get(address)
            took.append(1000 * (time.process_time() - began))
            assert answer.status_code == 200, (address, answer.status_code)
        found[name] = round(statistics.quantiles(took[5:], n=100)[98], 1)
    print(json.dumps(found))
    folder.cleanup()


main()
