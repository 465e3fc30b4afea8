# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, RootModel


class AddonPlan(BaseModel):
    """
    The plan of an addon.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the plan.", examples=["6740d2004f0c2e0012ab4100"])]
    name: Annotated[str, Field(description="Name of the plan.", examples=["postgresql-starter-512"])]
    display_name: Annotated[str, Field(description="Name of the plan for people.", examples=["Starter 512M"])]
    price: Annotated[
        float | None,
        Field(deprecated=True, description="Price of the plan. Read the provider's `pricings` instead."),
    ] = None
    description: Annotated[str, Field(description="What the plan offers, as HTML or Markdown.")]
    position: Annotated[
        int | None, Field(description="Where the plan stands in a list.", ge=0, le=2147483647)
    ] = None
    on_demand: Annotated[bool | None, Field(description="Whether the plan has to be asked for.")] = None
    disabled: Annotated[bool | None, Field(description="Whether the plan can no longer be chosen.")] = None
    disabled_alternative_plan_id: Annotated[
        str | None, Field(description="Id of the plan to choose instead of a disabled one.")
    ] = None
    sku: Annotated[str | None, Field(description="Article number of the plan.")] = None
    hds_available: Annotated[
        bool | None, Field(description="Whether the plan can be certified to host health data.")
    ] = None


class AddonProviderReference(BaseModel):
    """
    Who provides the addon; for a database this tells the technology.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str,
        Field(
            description="Id of the provider, such as `postgresql`, `mysql`, `mongodb`, `influxdb`, `redis`, `postgresql-ng`; older ones begin with `scalingo-`.",
            examples=["postgresql"],
        ),
    ]
    name: Annotated[str, Field(description="Name of the provider for people.", examples=["PostgreSQL"])]
    logo_url: Annotated[
        str, Field(description="Address of the logo. It can begin with `//` and is not a full URL then.")
    ]


class AddonStatus(StrEnum):
    """
    Known states of an addon. New ones may appear.
    """

    provisioning = "provisioning"
    running = "running"
    suspended = "suspended"


class AddonWithToken(BaseModel):
    """
    The addon with a token that opens it. The other fields are those of an addon.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str, Field(description="Id of the addon.", examples=["ad-0e1d6a2c-5a53-4b57-9c1c-3f9d3e2b7a10"])
    ]
    token: Annotated[
        str,
        Field(
            repr=False,
            description="Bearer token for the Database API. It lives for one hour and opens this addon only.",
            min_length=1,
        ),
    ]
    app_id: Annotated[str, Field(description="Id of the app.")]
    resource_id: Annotated[str, Field(description="Name of the resource at its provider.")]
    status: Annotated[AddonStatus | str, Field(description="What the addon is doing.")]
    provisioned_at: Annotated[
        AwareDatetime | None, Field(description="When it became usable. Null before that.")
    ] = None
    deprovisioned_at: Annotated[
        AwareDatetime | None, Field(description="When it was taken away. Null while it exists.")
    ] = None
    plan: AddonPlan
    addon_provider: AddonProviderReference


class AppLinks(BaseModel):
    """
    Addresses that have to do with an app.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    deployments_stream: Annotated[
        str,
        Field(
            description="WebSocket on which deployments are announced.",
            examples=["wss://deployments.scalingo.com/apps/shop-api"],
        ),
    ]


class AppName(RootModel[str]):
    root: Annotated[
        str,
        Field(
            description="Name of an app or dedicated database: lower-case letters, digits and single hyphens, with a letter or digit at both ends.\n",
            examples=["shop-api"],
            max_length=48,
            min_length=6,
            pattern="^[a-z0-9]+(-[a-z0-9]+)*$",
        ),
    ]


class AppOperationStatus(StrEnum):
    """
    Known states of an operation. New ones may appear.
    """

    pending = "pending"
    running = "running"
    done = "done"
    error = "error"


class AppOwner(BaseModel):
    """
    The account that an app belongs to.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the account.", examples=["6740cf004f0c2e0012ab3e01"])]
    username: Annotated[str, Field(description="Name of the account.", examples=["shop-owner"])]
    email: Annotated[str, Field(description="Email address of the account.", examples=["owner@shop.example"])]
    flags: Annotated[
        dict[str, bool] | None, Field(description="Marks that the platform puts on the account.")
    ] = None


class AppProject(BaseModel):
    """
    The project that an app belongs to.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str, Field(description="Id of the project.", examples=["pr-5b0c5b8a-6d0a-4f0e-9d55-3a9c1c7b1e02"])
    ]
    name: Annotated[str, Field(description="Name of the project.", examples=["shop"])]


class AppSettings(BaseModel):
    """
    What to change. What is left out stays as it is.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    project_id: Annotated[
        str | None,
        Field(
            description="Id of the project that the app shall belong to.",
            examples=["pr-9c1f0d6e-2b47-4b0c-8a2e-61d5f2f9a310"],
            max_length=128,
            min_length=1,
        ),
    ] = None
    force_https: Annotated[
        bool | None, Field(description="Whether requests over HTTP shall be sent on to HTTPS.")
    ] = None
    sticky_session: Annotated[
        bool | None, Field(description="Whether a visitor shall always meet the same container.")
    ] = None
    router_logs: Annotated[
        bool | None, Field(description="Whether each request shall be written to the log of the app.")
    ] = None


class AppStatus(StrEnum):
    """
    Known states of an app. New ones may appear.
    """

    new = "new"
    running = "running"
    stopped = "stopped"
    crashed = "crashed"
    restarting = "restarting"
    scaling = "scaling"
    booting = "booting"


class AppVariable(BaseModel):
    """
    An environment variable of an app.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the variable.", examples=["6740d7304f0c2e0012ab4701"])]
    name: Annotated[
        str,
        Field(
            description="Name of the variable. Each database addon brings one, such as `SCALINGO_POSTGRESQL_URL`; `DATABASE_URL` is an alias of\none of them.\n",
            examples=[
                "SCALINGO_POSTGRESQL_URL",
                "SCALINGO_MYSQL_URL",
                "SCALINGO_MONGO_URL",
                "SCALINGO_INFLUX_URL",
                "SCALINGO_REDIS_URL",
                "SCALINGO_ELASTICSEARCH_URL",
                "SCALINGO_OPENSEARCH_URL",
                "DATABASE_URL",
            ],
        ),
    ]
    value: Annotated[
        str,
        Field(
            repr=False,
            description="Value of the variable. That of a database holds its user name and password.",
        ),
    ]


class AppVariableListAnswer(BaseModel):
    """
    The environment variables of an app under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    variables: Annotated[list[AppVariable], Field(description="The variables.")]


class BearerTokenAnswer(BaseModel):
    """
    The bearer token.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    token: Annotated[
        str,
        Field(
            repr=False,
            description="Bearer token, usually a JWT whose `exp` says when it expires. It lives for one hour.",
            min_length=1,
        ),
    ]


class CreateAddonTokenRequest(BaseModel):
    """
    Nothing is sent; the body may be left out or be an empty object.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )


class CreateNetPeeringRequest(BaseModel):
    """
    The peering to accept, without a root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    outscale_net_peering_id: Annotated[
        str,
        Field(
            description="Id of the peering that you asked for at Outscale.",
            examples=["pcx-7d1e02ab"],
            max_length=128,
            min_length=1,
        ),
    ]


class DataAccessConsent(BaseModel):
    """
    What the support team may see of an app, and until when.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    app_id: Annotated[str, Field(description="Id of the app.", examples=["6740d0004f0c2e0012ab3f00"])]
    user_id: Annotated[
        str, Field(description="Id of the account that consented.", examples=["6740cf004f0c2e0012ab3e01"])
    ]
    databases_until: Annotated[
        AwareDatetime | None,
        Field(
            description="Until when the data of the app's databases may be seen. Null or absent when it may not."
        ),
    ] = None
    containers_until: Annotated[
        AwareDatetime | None,
        Field(
            description="Until when the app's containers may be entered. Null or absent when they may not."
        ),
    ] = None


class DataAccessConsentAnswer(BaseModel):
    """
    The consent under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    data_access_consent: DataAccessConsent


class DedicatedDatabase(BaseModel):
    """
    A database that is a dedicated resource. Its `id` is also the id of an app that holds exactly one addon; that addon's id is
    what the Database API takes.

    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str, Field(description="Id of the dedicated database.", examples=["6740d1b24f0c2e0012ab4001"])
    ]
    name: Annotated[str, Field(description="Name of the database.", examples=["orders-postgres"])]
    project_id: Annotated[
        str,
        Field(
            description="Project that the database belongs to.",
            examples=["pr-5b0c5b8a-6d0a-4f0e-9d55-3a9c1c7b1e02"],
        ),
    ]
    technology: Annotated[
        str,
        Field(
            description="Technology, `postgresql-ng` for a dedicated PostgreSQL.", examples=["postgresql-ng"]
        ),
    ]
    plan: Annotated[str, Field(description="Name of the plan.", examples=["postgresql-dr-starter-4096"])]


class DedicatedDatabaseAnswer(BaseModel):
    """
    One dedicated database under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    database: DedicatedDatabase


class DedicatedDatabaseListAnswer(BaseModel):
    """
    Dedicated databases under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    databases: Annotated[
        list[DedicatedDatabase], Field(description="The dedicated databases that the account can see.")
    ]


class DedicatedDatabaseName(RootModel[str]):
    root: Annotated[
        str,
        Field(
            description="Name of the database: lower-case letters, digits and single hyphens, with a letter or digit at both ends.\n",
            examples=["orders-postgres"],
            max_length=48,
            min_length=6,
            pattern="^[a-z0-9]+(-[a-z0-9]+)*$",
        ),
    ]


class DedicatedDatabaseTechnology(RootModel[str]):
    root: Annotated[
        str,
        Field(
            description="Technology of the database. Only `postgresql-ng` is offered now; others are provisioned as addons of an app.\n",
            examples=["postgresql-ng"],
            pattern="^[a-z][a-z0-9-]{0,63}$",
        ),
    ]


class EndpointType(StrEnum):
    """
    Known kinds of endpoint. New ones may appear.
    """

    public_rw = "public-rw"
    private_peering_rw = "private-peering-rw"


class Error(BaseModel):
    """
    What went wrong, in one sentence.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    error: Annotated[str, Field(description="A sentence for the person who reads the answer.")]
    code: Annotated[
        str | None, Field(description="A word that a program can compare, where the platform gives one.")
    ] = None


class ExchangeTokenRequest(BaseModel):
    """
    Nothing is sent; the body may be left out or be an empty object.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )


class NetPeeringStatus(StrEnum):
    """
    Known states of a peering. New ones may appear.
    """

    active = "active"
    deleted = "deleted"


class NetworkConfiguration(BaseModel):
    """
    The network of a dedicated database, as Outscale has to know it for a peering.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    outscale_account_id: Annotated[
        str, Field(description="Id of the platform's account at Outscale.", examples=["704112958300"])
    ]
    outscale_net_id: Annotated[
        str, Field(description="Id of the database's network at Outscale.", examples=["vpc-91b7e4d2"])
    ]
    ip_range: Annotated[str, Field(description="Addresses of that network.", examples=["10.96.18.0/24"])]


class NetworkConfigurationAnswer(BaseModel):
    """
    The network of a dedicated database under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    network_configuration: NetworkConfiguration


class NewDataAccessConsent(BaseModel):
    """
    What the support team may see, and until when. What is left out is not allowed.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    databases_until: Annotated[
        AwareDatetime | None,
        Field(
            description="Until when the data of the app's databases may be seen, at most 30 days ahead.",
            examples=["2026-11-27T18:00:00Z"],
        ),
    ] = None
    containers_until: Annotated[
        AwareDatetime | None,
        Field(
            description="Until when the app's containers may be entered, at most 30 days ahead.",
            examples=["2026-11-27T18:00:00Z"],
        ),
    ] = None


class NotFoundError(BaseModel):
    """
    What was not found.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    resource: Annotated[
        str | None,
        Field(
            description="Kind of the thing that was looked for. The databases of the main API leave it out."
        ),
    ] = None
    error: Annotated[str, Field(description="A sentence for the person who reads the answer.")]


class OneOffData(BaseModel):
    """
    The container that a one-off command runs in.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    attach_url: Annotated[str | None, Field(description="Address to which a terminal connects.")] = None
    container_id: Annotated[str | None, Field(description="Id of the container.")] = None


class PaymentError(BaseModel):
    """
    Why the account cannot do this before its billing is settled.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    name: Annotated[
        str | None,
        Field(
            description="Kind of refusal; one that ends in `free-trial-exceeded` means that the free trial is over."
        ),
    ] = None
    error: Annotated[str, Field(description="A sentence for the person who reads the answer.")]
    url: Annotated[str | None, Field(description="Page where the billing can be settled.")] = None


class PlanName(RootModel[str]):
    root: Annotated[
        str,
        Field(
            description="Name of the plan.",
            examples=["postgresql-dr-starter-4096"],
            max_length=128,
            min_length=1,
        ),
    ]


class PostProvisioningConfigurationAppId(RootModel[str]):
    root: Annotated[str, Field(max_length=128, min_length=1)]


class PostProvisioningConfiguration(BaseModel):
    """
    What the platform sets up once the database is there.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    regional_network_access: Annotated[
        bool | None, Field(description="Whether the whole region may connect.")
    ] = None
    app_ids: Annotated[
        list[PostProvisioningConfigurationAppId] | None,
        Field(description="Ids of apps that may connect.", max_length=100),
    ] = None


class ProjectId(RootModel[str]):
    root: Annotated[
        str,
        Field(
            description="Project that the database shall belong to. The account's default project when it is left out.",
            examples=["pr-5b0c5b8a-6d0a-4f0e-9d55-3a9c1c7b1e02"],
            max_length=128,
            min_length=1,
        ),
    ]


class Region(BaseModel):
    """
    A region and its hosts.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    name: Annotated[str, Field(description="Name of the region.", examples=["osc-fr1"])]
    display_name: Annotated[
        str, Field(description="Name of the region for people.", examples=["Paris - Outscale"])
    ]
    api: Annotated[
        str,
        Field(
            description="Address of the main API, with `https://`.",
            examples=["https://api.osc-fr1.scalingo.com"],
        ),
    ]
    dashboard: Annotated[
        str,
        Field(
            description="Address of the dashboard, with `https://`.",
            examples=["https://dashboard.scalingo.com"],
        ),
    ]
    database_api: Annotated[
        str,
        Field(
            description="Address of the Database API, with `https://`.",
            examples=["https://db-api.osc-fr1.scalingo.com"],
        ),
    ]
    ssh: Annotated[
        str, Field(description="Host and port for git over SSH.", examples=["ssh.osc-fr1.scalingo.com:22"])
    ]
    default: Annotated[bool | None, Field(description="Whether this region is used when none is named.")] = (
        None
    )


class RegionListAnswer(BaseModel):
    """
    The regions under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    regions: Annotated[list[Region], Field(description="The regions that the caller may use.")]


class RenameAppRequest(BaseModel):
    """
    The name that the app has and the one that it shall have, without a root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    current_name: Annotated[
        str,
        Field(
            description="Name of the app as it is now, to confirm that the right one is meant.",
            examples=["shop-api"],
            max_length=128,
            min_length=1,
        ),
    ]
    new_name: AppName


class UpdateAppRequest(BaseModel):
    """
    The settings to change, under their root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    app: AppSettings


class ValidationError(BaseModel):
    """
    Which fields are wrong, in `errors`; some answers carry a sentence in `error` instead.

    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    errors: Annotated[
        dict[str, list[str] | str] | None, Field(description="Field name to what is wrong with it.")
    ] = None
    error: Annotated[str | None, Field(description="A sentence for the person who reads the answer.")] = None


class Addon(BaseModel):
    """
    Something attached to an app, for instance a database.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str,
        Field(
            description="Id of the addon. It is the `db_id` of the Database API.",
            examples=["ad-0e1d6a2c-5a53-4b57-9c1c-3f9d3e2b7a10"],
        ),
    ]
    app_id: Annotated[str, Field(description="Id of the app.", examples=["6740d0004f0c2e0012ab3f00"])]
    resource_id: Annotated[
        str, Field(description="Name of the resource at its provider.", examples=["shop-api-3084"])
    ]
    status: Annotated[AddonStatus | str, Field(description="What the addon is doing.")]
    provisioned_at: Annotated[
        AwareDatetime | None, Field(description="When it became usable. Null before that.")
    ] = None
    deprovisioned_at: Annotated[
        AwareDatetime | None, Field(description="When it was taken away. Null while it exists.")
    ] = None
    updated_at: Annotated[AwareDatetime | None, Field(description="When it last changed.")] = None
    plan: AddonPlan
    addon_provider: AddonProviderReference
    hds_resource: Annotated[
        bool | None, Field(description="Whether it is certified to host health data.")
    ] = None


class AddonAnswer(BaseModel):
    """
    One addon under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    addon: Addon


class AddonListAnswer(BaseModel):
    """
    The addons of an app under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    addons: Annotated[list[Addon], Field(description="The addons. A dedicated database has exactly one.")]


class AddonTokenAnswer(BaseModel):
    """
    The addon with a token that opens it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    addon: AddonWithToken


class App(BaseModel):
    """
    An app. A dedicated database is one too, with a flag that says so and exactly one addon; the two share their id and name.

    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the app.", examples=["6740d0004f0c2e0012ab3f00"])]
    name: Annotated[
        str, Field(description="Name of the app, which paths take in place of the id.", examples=["shop-api"])
    ]
    uuid: Annotated[str | None, Field(description="Another id of the app.")] = None
    region: Annotated[
        str | None, Field(description="Region that the app lives in.", examples=["osc-fr1"])
    ] = None
    status: Annotated[
        AppStatus | str | None, Field(description="What the app is doing. It says nothing about a database.")
    ] = None
    created_at: Annotated[AwareDatetime, Field(description="When the app was created.")]
    updated_at: Annotated[AwareDatetime, Field(description="When the app last changed.")]
    owner: AppOwner
    project: AppProject | None = None
    flags: Annotated[
        dict[str, bool] | None,
        Field(
            description="Marks of the app. `dedicated-database` is true for a dedicated database.",
            examples=[{"dedicated-database": True}],
        ),
    ] = None
    limits: Annotated[
        dict[str, Any] | None,
        Field(
            description="Limits that the platform's staff set for this app. Absent where the usual ones apply."
        ),
    ] = None
    git_url: Annotated[
        str,
        Field(
            description="Address of the app's git repository.",
            examples=["git@ssh.osc-fr1.scalingo.com:shop-api.git"],
        ),
    ]
    url: Annotated[
        str,
        Field(
            description="Address under which the app is reached.",
            examples=["https://shop-api.osc-fr1.scalingo.io"],
        ),
    ]
    base_url: Annotated[
        str | None,
        Field(
            description="Address that the platform gave the app.",
            examples=["https://shop-api.osc-fr1.scalingo.io"],
        ),
    ] = None
    links: AppLinks | None = None
    force_https: Annotated[
        bool | None, Field(description="Whether requests over HTTP are sent on to HTTPS.")
    ] = None
    sticky_session: Annotated[
        bool | None, Field(description="Whether a visitor always meets the same container.")
    ] = None
    router_logs: Annotated[
        bool | None, Field(description="Whether each request is written to the app's log.")
    ] = None
    last_deployed_at: Annotated[
        AwareDatetime | None, Field(description="When a deployment was last tried. Null when there was none.")
    ] = None
    last_deployed_by: Annotated[
        str | None, Field(description="Who deployed it last. Null when there was no deployment.")
    ] = None
    last_deployment_id: Annotated[
        str | None, Field(description="Id of the last deployment that succeeded. Null when there was none.")
    ] = None
    stack_id: Annotated[str | None, Field(description="Id of the system image that the app is built on.")] = (
        None
    )
    hds_resource: Annotated[
        bool | None, Field(description="Whether the app is certified to host health data.")
    ] = None
    data_access_consent: Annotated[
        DataAccessConsent | None, Field(description="The last consent that was given for the app, or null.")
    ] = None


class AppAnswer(BaseModel):
    """
    One app under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    app: App


class AppOperation(BaseModel):
    """
    Something long that the platform does to an app.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the operation.", examples=["6740d6c04f0c2e0012ab4601"])]
    created_at: Annotated[AwareDatetime, Field(description="When it was asked for.")]
    finished_at: Annotated[
        AwareDatetime | None,
        Field(description="When it ended. Null or absent before that; trust `status` rather than this."),
    ] = None
    status: Annotated[AppOperationStatus | str, Field(description="How far it is.")]
    type: Annotated[
        str,
        Field(
            description="What it does, such as `restart`, `scale`, `start` or `start-one-off`.",
            examples=["restart", "scale", "start", "start-one-off"],
        ),
    ]
    error: Annotated[str | None, Field(description="Why it failed. Null, empty or absent otherwise.")] = None
    app_id: Annotated[str | None, Field(description="Id of the app.")] = None
    start_one_off_data: OneOffData | None = None


class AppOperationAnswer(BaseModel):
    """
    One operation under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    operation: AppOperation


class CreateDataAccessConsentRequest(BaseModel):
    """
    The consent under its root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    data_access_consent: NewDataAccessConsent


class Endpoint(BaseModel):
    """
    An address under which applications reach a dedicated database.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the endpoint.", examples=["6740d4a04f0c2e0012ab4401"])]
    database_id: Annotated[
        str, Field(description="Id of the dedicated database.", examples=["6740d1b24f0c2e0012ab4001"])
    ]
    hostname: Annotated[
        str,
        Field(
            description="Host name without a port.",
            examples=["orders-postgres-3211.postgresql.osc-fr1.scalingo-dbs.com"],
        ),
    ]
    port: Annotated[int, Field(description="Port on which it listens.", examples=[30092], ge=1, le=65535)]
    type: Annotated[EndpointType | str, Field(description="From where it is reached.")]


class EndpointListAnswer(BaseModel):
    """
    The endpoints of a dedicated database under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    endpoints: Annotated[
        list[Endpoint], Field(description="The endpoints. There are none before the database is provisioned.")
    ]


class NetPeering(BaseModel):
    """
    A link between the network of a dedicated database and a network of yours at Outscale.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str, Field(description="Id of the peering at Scalingo.", examples=["6740d5014f0c2e0012ab4501"])
    ]
    database_id: Annotated[
        str, Field(description="Id of the dedicated database.", examples=["6740d1b24f0c2e0012ab4001"])
    ]
    status: Annotated[NetPeeringStatus | str, Field(description="Whether the networks are joined.")]
    outscale_net_peering_id: Annotated[
        str, Field(description="Id of the peering at Outscale.", examples=["pcx-7d1e02ab"])
    ]
    outscale_source_net_id: Annotated[
        str, Field(description="Id of your network at Outscale.", examples=["vpc-5a90c3f1"])
    ]
    outscale_source_net_ip_range: Annotated[
        str, Field(description="Addresses of your network.", examples=["10.40.0.0/16"])
    ]
    outscale_source_account_id: Annotated[
        str, Field(description="Id of your account at Outscale.", examples=["310577214480"])
    ]
    created_at: Annotated[AwareDatetime | None, Field(description="When the peering was asked for.")] = None
    updated_at: Annotated[AwareDatetime | None, Field(description="When the peering last changed.")] = None


class NetPeeringAnswer(BaseModel):
    """
    One peering under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    net_peering: NetPeering


class NetPeeringListAnswer(BaseModel):
    """
    The peerings of a dedicated database under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    net_peerings: Annotated[list[NetPeering], Field(description="The peerings.")]


class NewDedicatedDatabase(BaseModel):
    """
    What to create.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    name: DedicatedDatabaseName
    technology: DedicatedDatabaseTechnology
    plan: PlanName
    project_id: ProjectId | None = None
    hds_resource: Annotated[
        bool | None, Field(description="Whether the database shall be certified to host health data.")
    ] = None
    post_provisioning_configuration: PostProvisioningConfiguration | None = None


class NewDedicatedDatabaseByPlanId(BaseModel):
    """
    What to create, with the plan under the other name that one page gives it. Prefer `plan`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    name: DedicatedDatabaseName
    technology: DedicatedDatabaseTechnology
    plan_id: PlanName
    project_id: ProjectId | None = None


class CreateDedicatedDatabaseRequest(BaseModel):
    """
    The database to create, under its root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    database: Annotated[
        NewDedicatedDatabase | NewDedicatedDatabaseByPlanId,
        Field(description="What to create; the plan is named by `plan` or, on one older page, by `plan_id`."),
    ]
