"""Apps as the generated models show them."""

from datetime import datetime

from scalingo_databases.generated.models import scalingo_api

from ..state.apps import App, AppOperation, Consent
from ..state.projects import Project
from ..state.variables import Variable


def app(app: App, project: Project, region: str) -> scalingo_api.App:
    """Show an app that lives in ``project`` and ``region``."""
    owner, settings = app.owner, app.settings
    address = f"https://{app.name}.{region}.scalingo.io"
    return scalingo_api.App(
        id=app.id,
        name=app.name,
        region=region,
        # Nothing is ever deployed to a dedicated database.
        status="new" if app.dedicated else "running",
        created_at=app.created_at,
        updated_at=app.changed_at or app.created_at,
        owner=scalingo_api.Account(id=owner.id, username=owner.username, email=owner.email),
        project=scalingo_api.AppProject(id=project.id, name=project.name),
        flags={"dedicated-database": True} if app.dedicated else {},
        git_url=f"git@ssh.{region}.scalingo.com:{app.name}.git",
        url=address,
        base_url=address,
        links=scalingo_api.AppLinks(
            deployments_stream=f"wss://deployments.scalingo.com/apps/{app.name}",
        ),
        force_https=settings.force_https,
        sticky_session=settings.sticky_session,
        router_logs=settings.router_logs,
        last_deployed_at=None if app.dedicated else app.created_at,
        last_deployed_by=None if app.dedicated else owner.username,
        hds_resource=False,
        data_access_consent=None if app.consent is None else consent(app.consent, app),
    )


def consent(consent: Consent, app: App) -> scalingo_api.DataAccessConsent:
    """Show a consent that was given for ``app``."""
    return scalingo_api.DataAccessConsent(
        app_id=app.id,
        user_id=consent.user_id,
        databases_until=consent.databases_until,
        containers_until=consent.containers_until,
    )


def variable(variable: Variable) -> scalingo_api.AppVariable:
    """Show an environment variable, with its value."""
    return scalingo_api.AppVariable(id=variable.id, name=variable.name, value=variable.value)


def operation(operation: AppOperation, app: App, now: datetime) -> scalingo_api.AppOperation:
    """Show an operation of ``app`` as it is at ``now``."""
    finished_at = operation.finished_at(now)
    return scalingo_api.AppOperation(
        id=operation.id,
        created_at=operation.created_at,
        finished_at=finished_at,
        status=operation.status(now),
        type=operation.type,
        error=None if finished_at is None else operation.error,
        app_id=app.id,
    )
