# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import AnyUrl, AwareDatetime, BaseModel, ConfigDict, Field, RootModel
from typing_extensions import TypeAliasType


class AddonCategory(BaseModel):
    """
    A group of providers. The description of a single provider can lack it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the category.", examples=["6740d5004f0c2e0012ab4401"])]
    name: Annotated[str, Field(description="Name of the category for people.", examples=["Databases - SQL"])]
    description: Annotated[str, Field(description="What belongs to it, as Markdown.")]
    position: Annotated[
        int | None, Field(description="Where the category stands in a list.", ge=0, le=2147483647)
    ] = None


class AddonCategoryListAnswer(BaseModel):
    """
    The categories under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    addon_categories: Annotated[list[AddonCategory], Field(description="The categories.")]


class AddonPlanAmount(RootModel[float]):
    root: Annotated[
        float,
        Field(description="A number that belongs to a plan.", ge=-9007199254740991.0, le=9007199254740991.0),
    ]


class AddonPlanChangeNotice(BaseModel):
    """
    What the provider says about the change, at the place where other answers have the addon.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    vars: Annotated[
        list[str],
        Field(
            description="Names of the variables of the app that the change has set.",
            examples=[["SCALINGO_POSTGRESQL_URL"]],
        ),
    ]
    message: Annotated[str, Field(description="A sentence from the provider.")]


class AddonPlanId(RootModel[str]):
    root: Annotated[
        str,
        Field(
            description="Id of the plan, from `list_addon_provider_plans`.",
            examples=["6740d2004f0c2e0012ab4100"],
            max_length=128,
            min_length=1,
        ),
    ]


class AddonPlanPricing(BaseModel):
    """
    What a plan costs in one catalogue.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    price: Annotated[
        str,
        Field(
            description="Price of one period, a decimal number in a string so that no digit is lost.",
            examples=["0.0001666667"],
        ),
    ]
    currency: Annotated[str, Field(description="Code of the currency.", examples=["EUR"])]
    period: Annotated[str, Field(description="What is paid for at once.", examples=["minute"])]


class AddonPlanProperty(RootModel[AddonPlanAmount | str | bool]):
    root: Annotated[AddonPlanAmount | str | bool, Field(description="A number, a text, or yes or no.")]


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
        str,
        Field(
            description="Address of the logo. It can begin with `//` and is not a full URL then.",
            examples=["//cdn.scalingo.com/addons/postgresql.svg"],
        ),
    ]


class AddonStatus(StrEnum):
    """
    Known states of an addon. New ones may appear.
    """

    provisioning = "provisioning"
    running = "running"
    suspended = "suspended"


class ApiToken(BaseModel):
    """
    What is known of an API token, except for its value.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str,
        Field(description="Id of the API token, a UUID.", examples=["3d1f6b0a-92c4-4e7d-b5a8-61f0c7e2d934"]),
    ]
    name: Annotated[
        str, Field(description="Name that tells what the token is for.", examples=["nightly-export"])
    ]
    created_at: Annotated[
        AwareDatetime, Field(description="When it was created.", examples=["2026-11-05T14:02:51.117Z"])
    ]
    last_used_at: Annotated[
        AwareDatetime | None,
        Field(
            description="When it was last exchanged. Null before the first time.",
            examples=["2026-11-20T04:00:02.940Z"],
        ),
    ]
    issued_at: Annotated[
        AwareDatetime | None, Field(description="When its present value was made. Often absent.")
    ] = None


class ApiTokenAnswer(BaseModel):
    """
    One API token under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    token: ApiToken


class ApiTokenListAnswer(BaseModel):
    """
    The API tokens under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    tokens: Annotated[
        list[ApiToken], Field(description="The API tokens of the account, without their values.")
    ]


class ApiTokenWithValue(BaseModel):
    """
    An API token with its value. The other fields are those of an API token.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str,
        Field(description="Id of the API token, a UUID.", examples=["3d1f6b0a-92c4-4e7d-b5a8-61f0c7e2d934"]),
    ]
    name: Annotated[
        str, Field(description="Name that tells what the token is for.", examples=["nightly-export"])
    ]
    created_at: Annotated[AwareDatetime, Field(description="When it was created.")]
    last_used_at: Annotated[
        AwareDatetime | None, Field(description="When it was last exchanged. Null before the first time.")
    ]
    issued_at: Annotated[
        AwareDatetime | None, Field(description="When this value was made. Often absent.")
    ] = None
    token: Annotated[
        str,
        Field(
            repr=False,
            description="The value, for `exchange_token`. It begins with `tk-us-`, never expires by itself, and cannot be read again.",
            examples=["tk-us-0f6QmZkT2vBxR8sWn4LcYd7HaJ1eUgPi3oKt9MzXqVbE5rCw"],
            min_length=1,
        ),
    ]


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
            examples=["orders-postgres"],
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
            examples=["pr-c81e4f70-25d9-4a6b-8b13-9f06d2e7a4c5"],
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
            description="Bearer token, usually a JWT. Believe its `exp`; one that cannot be read lives for one hour.\n",
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
        str,
        Field(
            description="Id of the account that consented.",
            examples=["us-4c0d7a2e-81b5-4f36-9a0e-d7f21c58b360"],
        ),
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


class DedicatedDatabaseTechnology(RootModel[str]):
    root: Annotated[
        str,
        Field(
            description="Technology of the database. Only `postgresql-ng` is offered now; others are provisioned as addons of an app.\n",
            examples=["postgresql-ng"],
            pattern="^[a-z][a-z0-9-]{0,63}$",
        ),
    ]


class EligibleNewOwner(BaseModel):
    """
    An account that a project can be offered to.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    user_id: Annotated[
        str,
        Field(
            description="Id of the account, for `invited_user_id`.",
            examples=["us-9b37e5f4-06cd-4b12-8e9a-50c4d1f7a2e8"],
        ),
    ]
    user_name: Annotated[str, Field(description="Name of the account.", examples=["noor-ops"])]


class EligibleNewOwnerListAnswer(BaseModel):
    """
    Accounts that the project can be offered to, under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    eligible_new_owners: Annotated[list[EligibleNewOwner], Field(description="The accounts.")]


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


class EventType(StrEnum):
    """
    Types of events about databases and projects. There are many others, and new ones may appear.
    """

    new_addon = "new_addon"
    upgrade_addon = "upgrade_addon"
    delete_addon = "delete_addon"
    resume_addon = "resume_addon"
    suspend_addon = "suspend_addon"
    addon_updated = "addon_updated"
    new_addon_log_drain = "new_addon_log_drain"
    delete_addon_log_drain = "delete_addon_log_drain"
    upgrade_database = "upgrade_database"
    database_add_feature = "database/add_feature"
    database_remove_feature = "database/remove_feature"
    plan_database_maintenance = "plan_database_maintenance"
    start_database_maintenance = "start_database_maintenance"
    complete_database_maintenance = "complete_database_maintenance"
    database_backup_succeeded = "database_backup_succeeded"
    database_backup_failed = "database_backup_failed"
    database_continuousbackup_healthy = "database_continuousbackup_healthy"
    database_continuousbackup_delayed = "database_continuousbackup_delayed"
    database_continuousbackup_stale = "database_continuousbackup_stale"
    new_project = "new_project"
    edit_project = "edit_project"
    transfer_project = "transfer_project"


class ExchangeTokenRequest(BaseModel):
    """
    Nothing is sent; the body may be left out or be an empty object.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )


class Flags(RootModel[dict[str, bool]]):
    """
    Switches that the platform has set, each by its name. Can be absent.
    """

    root: dict[str, bool]


class LogDrain(BaseModel):
    """
    Where the logs of an addon are sent.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    app_id: Annotated[
        str | None, Field(description="Id of the app.", examples=["6740d0004f0c2e0012ab3f00"])
    ] = None
    url: Annotated[
        str,
        Field(
            repr=False,
            description="Address of the receiver, which can hold its credentials. It identifies the log drain.",
            examples=["syslog://logs.shop.example:6514"],
            max_length=4096,
            min_length=1,
        ),
    ]


class LogDrainAnswer(BaseModel):
    """
    One log drain under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    drain: LogDrain


class LogDrainListAnswer(BaseModel):
    """
    The log drains of an addon under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    drains: Annotated[list[LogDrain], Field(description="The log drains.")]


class LogDrainType(StrEnum):
    """
    Known kinds of receivers. There are more.
    """

    datadog = "datadog"
    ovh_graylog = "ovh-graylog"
    syslog = "syslog"


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


NewAddonOptionsAdditionalProperty = TypeAliasType(
    "NewAddonOptionsAdditionalProperty", Annotated[str, Field(max_length=1024)]
)


class NewAddon(BaseModel):
    """
    What to attach.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    addon_provider_id: Annotated[
        str,
        Field(
            description="Id of the provider, from `list_addon_providers`.",
            examples=["postgresql"],
            max_length=128,
            min_length=1,
        ),
    ]
    plan_id: AddonPlanId
    options: Annotated[
        dict[str, NewAddonOptionsAdditionalProperty] | None,
        Field(description="Settings that the provider reads, as text by name.", examples=[{}]),
    ] = None


class NewApiToken(BaseModel):
    """
    What to create.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    name: Annotated[
        str,
        Field(
            description="Name that tells later what the token is for.",
            examples=["nightly-export"],
            max_length=255,
            min_length=1,
        ),
    ]


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


class NewLogDrainType(RootModel[str]):
    root: Annotated[str, Field(description="Kind of the receiver.", pattern="^[a-z][a-z0-9-]{0,63}$")]


class NewLogDrain(BaseModel):
    """
    The receiver. Which fields are needed depends on `type`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    type: Annotated[LogDrainType | NewLogDrainType, Field(description="Kind of the receiver.")]
    token: Annotated[
        str | None,
        Field(repr=False, description="What the receiver knows the sender by.", pattern="^[!-~]{1,512}$"),
    ] = None
    host: Annotated[
        str | None,
        Field(
            description="Host of the receiver.",
            examples=["logs.shop.example"],
            pattern="^[A-Za-z0-9][A-Za-z0-9.-]{0,252}$",
        ),
    ] = None
    port: Annotated[
        str | None,
        Field(description="Port of the receiver, as text.", examples=["6514"], pattern="^[1-9][0-9]{0,4}$"),
    ] = None
    url: Annotated[
        str | None,
        Field(
            repr=False,
            description="Address of the receiver, for kinds that take nothing else.",
            pattern="^[a-z][a-z0-9+.-]{0,30}://[!-~]{1,2000}$",
        ),
    ] = None
    drain_region: Annotated[
        str | None,
        Field(
            description="Region of the receiver.", examples=["eu-west-2"], pattern="^[a-z0-9][a-z0-9-]{0,62}$"
        ),
    ] = None


class NewTransferInvitation(BaseModel):
    """
    Whom to offer the project to.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    invited_user_id: Annotated[
        str,
        Field(
            description="Id of the account, the `user_id` of `list_project_eligible_new_owners`.",
            examples=["us-9b37e5f4-06cd-4b12-8e9a-50c4d1f7a2e8"],
            max_length=128,
            min_length=1,
        ),
    ]


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


class Pagination(BaseModel):
    """
    Where in the list this page stands.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    current_page: Annotated[
        int, Field(description="Number of this page.", examples=[2], ge=1, le=9223372036854775807)
    ]
    prev_page: Annotated[
        int | None,
        Field(
            description="Number of the page before. Null on the first one.",
            examples=[1],
            ge=1,
            le=9223372036854775807,
        ),
    ]
    next_page: Annotated[
        int | None,
        Field(
            description="Number of the page after. Null on the last one.",
            examples=[3],
            ge=1,
            le=9223372036854775807,
        ),
    ]
    total_pages: Annotated[
        int, Field(description="How many pages there are.", examples=[12], ge=0, le=9223372036854775807)
    ]
    total_count: Annotated[
        int,
        Field(
            description="How many entries there are on all pages together.",
            examples=[240],
            ge=0,
            le=9223372036854775807,
        ),
    ]
    per_page: Annotated[
        int | None, Field(description="Entries on each page.", examples=[20], ge=1, le=9223372036854775807)
    ] = None


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
            description="Kind of refusal; one that ends in `free-trial-exceeded` means that the free trial is over.",
            examples=["billing-profile-missing", "free-trial-exceeded"],
        ),
    ] = None
    error: Annotated[str, Field(description="A sentence for the person who reads the answer.")]
    url: Annotated[
        str | None,
        Field(
            description="Page where the billing can be settled. Open it in a browser; it can be absent.",
            examples=["https://dashboard.scalingo.com/billing"],
        ),
    ] = None


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


class PrivateNetwork(BaseModel):
    """
    The network between everything that runs in a project.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the network.", examples=["6740d5114f0c2e0012ab5c20"])]
    subnet: Annotated[
        str, Field(description="Range of its addresses in CIDR notation.", examples=["10.42.7.0/24"])
    ]
    gateway: Annotated[str, Field(description="Address of its gateway.", examples=["10.42.7.1"])]
    max_ips_count: Annotated[
        int,
        Field(
            description="How many addresses it can give out.", examples=[253], ge=0, le=9223372036854775807
        ),
    ]
    used_ips_count: Annotated[
        int, Field(description="How many addresses are in use.", examples=[2], ge=0, le=9223372036854775807)
    ]
    used_ips: Annotated[
        list[str],
        Field(description="The addresses that are in use.", examples=[["10.42.7.19", "10.42.7.20"]]),
    ]


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


class ProjectName(RootModel[str]):
    root: Annotated[
        str, Field(description="Name of the project.", examples=["shop"], max_length=128, min_length=1)
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


class StopFreeTrialRequest(BaseModel):
    """
    Nothing is sent; the body may be left out or be an empty object.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )


class TransferInvitationStatus(StrEnum):
    """
    Known states of an invitation. New ones may appear.
    """

    pending = "pending"
    accepted = "accepted"
    declined = "declined"
    canceled = "canceled"
    failed = "failed"
    error = "error"


class UpdateAppRequest(BaseModel):
    """
    The settings to change, under their root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    app: AppSettings


class User(BaseModel):
    """
    An account.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str, Field(description="Id of the account.", examples=["us-4c0d7a2e-81b5-4f36-9a0e-d7f21c58b360"])
    ]
    username: Annotated[str, Field(description="Name of the account.", examples=["lea-shop"])]
    fullname: Annotated[
        str, Field(description="Name of the person or company. It can be empty.", examples=["Léa Marchand"])
    ]
    email: Annotated[str, Field(description="Email address of the account.", examples=["lea@shop.example"])]
    flags: Flags | None = None


class UserAnswer(BaseModel):
    """
    One account under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    user: User


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


class Account(BaseModel):
    """
    An account, as what belongs to it shows it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str, Field(description="Id of the account.", examples=["us-4c0d7a2e-81b5-4f36-9a0e-d7f21c58b360"])
    ]
    username: Annotated[str, Field(description="Name of the account.", examples=["lea-shop"])]
    email: Annotated[str, Field(description="Email address of the account.", examples=["lea@shop.example"])]
    flags: Flags | None = None


class AddonPlan(BaseModel):
    """
    A plan of an addon. Inside an addon some fields are missing; the lists of providers and of their plans have them all.

    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the plan.", examples=["6740d2004f0c2e0012ab4100"])]
    name: Annotated[str, Field(description="Name of the plan.", examples=["postgresql-starter-512"])]
    display_name: Annotated[str, Field(description="Name of the plan for people.", examples=["Starter 512M"])]
    price: Annotated[
        float | None,
        Field(
            deprecated=True,
            description="Price of a month, without tax.",
            examples=[7.2],
            ge=0.0,
            le=1000000.0,
        ),
    ] = None
    pricings: Annotated[
        dict[str, AddonPlanPricing] | None,
        Field(
            description="The price in each catalogue; `default` is the one for everybody. Missing from the plan inside an addon.\n",
            examples=[{"default": {"price": "0.0001666667", "currency": "EUR", "period": "minute"}}],
        ),
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
    to_be_discontinued: Annotated[bool | None, Field(description="Whether the plan will be withdrawn.")] = (
        None
    )
    trial_available: Annotated[
        bool | None, Field(description="Whether the plan can be used during a free trial.")
    ] = None
    properties: Annotated[
        dict[str, AddonPlanProperty] | None,
        Field(description="More about the plan, by name.", examples=[{"memory": 512}]),
    ] = None
    sku: Annotated[str | None, Field(description="Article number of the plan.")] = None
    hds_available: Annotated[
        bool | None, Field(description="Whether the plan can be certified to host health data.")
    ] = None


class AddonPlanChange(BaseModel):
    """
    The other plan.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    plan_id: AddonPlanId


class AddonPlanListAnswer(BaseModel):
    """
    The plans of a provider under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    plans: Annotated[list[AddonPlan], Field(description="The plans, the smallest first.")]


class AddonProvider(BaseModel):
    """
    Who provides addons of one kind; for a database, one technology.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str,
        Field(
            description="Id of the provider, such as `postgresql`, `mysql`, `redis` or `postgresql-ng`; older ones begin with `scalingo-`.",
            examples=["postgresql"],
        ),
    ]
    name: Annotated[
        str,
        Field(
            description="Name of the provider for people. Do not compare it; compare the id.",
            examples=["PostgreSQL"],
        ),
    ]
    logo_url: Annotated[
        str,
        Field(
            description="Address of the logo. It can begin with `//` and is not a full URL then.",
            examples=["//cdn.scalingo.com/addons/postgresql.svg"],
        ),
    ]
    short_description: Annotated[str, Field(description="What it is in a sentence or two.")]
    description: Annotated[str, Field(description="What it is in full, as HTML or Markdown.")]
    provider_name: Annotated[str, Field(description="Company behind it.", examples=["Scalingo"])]
    provider_url: Annotated[
        str, Field(description="Page of the product.", examples=["https://scalingo.com/databases/postgresql"])
    ]
    hds_available: Annotated[
        bool | None, Field(description="Whether it has plans that can be certified to host health data.")
    ] = None
    category: AddonCategory | None = None
    plans: Annotated[list[AddonPlan], Field(description="The plans that can be chosen, the smallest first.")]


class AddonProviderListAnswer(BaseModel):
    """
    The providers under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    addon_providers: Annotated[list[AddonProvider], Field(description="The providers.")]


class AddonWithSso(BaseModel):
    """
    The addon with a link to its dashboard. The other fields are those of an addon; the date of its last change is missing.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str, Field(description="Id of the addon.", examples=["ad-0e1d6a2c-5a53-4b57-9c1c-3f9d3e2b7a10"])
    ]
    sso_url: Annotated[
        AnyUrl,
        Field(
            repr=False,
            description="Link that opens the dashboard of the addon without a login. It works for one hour.",
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


class AddonWithToken(BaseModel):
    """
    The addon with a token that opens it. The other fields are those of an addon; the date of its last change is missing.
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
            description="Bearer token for the Database API. It opens this addon only. Usually a JWT whose `exp` says when it expires; one that cannot be\nread lives for one hour.\n",
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


class ApiTokenValueAnswer(BaseModel):
    """
    One API token with its value, under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    token: ApiTokenWithValue


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
    owner: Account
    project: AppProject | None = None
    flags: Annotated[
        dict[str, bool] | None,
        Field(
            description="Switches that the platform has set for the app. `dedicated-database` is true for a dedicated database.",
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


class CreateAddonRequest(BaseModel):
    """
    The addon to attach, under its root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    addon: NewAddon


class CreateDataAccessConsentRequest(BaseModel):
    """
    The consent under its root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    data_access_consent: NewDataAccessConsent


class CreateLogDrainAnswer(RootModel[LogDrainAnswer | LogDrain]):
    root: Annotated[
        LogDrainAnswer | LogDrain,
        Field(description="The new log drain, under its root key or without it. Accept both."),
    ]


class CreateLogDrainRequest(BaseModel):
    """
    The log drain, under its root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    drain: NewLogDrain


class CreateTokenRequest(BaseModel):
    """
    The API token to create, under its root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    token: NewApiToken


class CreateTransferInvitationRequest(BaseModel):
    """
    The invitation to send, under its root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    transfer_invitation: NewTransferInvitation


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


class Event(BaseModel):
    """
    Something that happened in a project, mostly to one of its apps or databases.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the event.", examples=["6740e3b74f0c2e0012ab6d41"])]
    created_at: Annotated[
        AwareDatetime, Field(description="When it happened.", examples=["2026-11-19T08:30:12.006+01:00"])
    ]
    type: Annotated[
        EventType | str, Field(description="What happened. It says which fields `type_data` has.")
    ]
    app_id: Annotated[
        str | None,
        Field(
            description="App or dedicated database that it happened to. Absent when it happened to the project itself.",
            examples=["6740d0004f0c2e0012ab3f00"],
        ),
    ] = None
    app_name: Annotated[
        str | None,
        Field(
            description="Name of that app or dedicated database. Absent when it happened to the project itself.",
            examples=["shop-api"],
        ),
    ] = None
    project_id: Annotated[
        str | None,
        Field(
            description="Project that it happened in.", examples=["pr-5b0c5b8a-6d0a-4f0e-9d55-3a9c1c7b1e02"]
        ),
    ] = None
    project_name: Annotated[
        str | None, Field(description="Name of the project that it happened in.", examples=["shop"])
    ] = None
    user: Account
    type_data: Annotated[
        dict[str, Any],
        Field(
            description="What this type of event tells more. Its fields depend on `type`, and may become more."
        ),
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
    name: AppName
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
    name: AppName
    technology: DedicatedDatabaseTechnology
    plan_id: PlanName
    project_id: ProjectId | None = None


class NewProject(BaseModel):
    """
    What to create.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    name: ProjectName
    default: Annotated[
        bool | None,
        Field(description="Whether it becomes the default project. It does not when this is left out."),
    ] = None


class PageMeta(BaseModel):
    """
    What goes with a list that is answered page by page.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    pagination: Pagination


class Project(BaseModel):
    """
    A group of apps and dedicated databases, with an owner.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str, Field(description="Id of the project.", examples=["pr-5b0c5b8a-6d0a-4f0e-9d55-3a9c1c7b1e02"])
    ]
    name: Annotated[str, Field(description="Name of the project.", examples=["shop"])]
    default: Annotated[
        bool,
        Field(
            description="Whether new apps and databases go here when they name no project. Exactly one project of an account is the default one."
        ),
    ]
    created_at: Annotated[
        AwareDatetime,
        Field(description="When the project was created.", examples=["2026-11-02T09:12:44.310+01:00"]),
    ]
    updated_at: Annotated[
        AwareDatetime,
        Field(description="When the project last changed.", examples=["2026-11-18T16:40:03.027+01:00"]),
    ]
    owner: Account
    flags: Flags | None = None


class ProjectAnswer(BaseModel):
    """
    One project under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    project: Project


class ProjectChanges(BaseModel):
    """
    What to change. What is left out stays as it is.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    name: ProjectName | None = None
    default: Annotated[
        bool | None,
        Field(
            description="True makes it the default project. False changes nothing, and is refused for the default project itself."
        ),
    ] = None


class ProjectListAnswer(BaseModel):
    """
    The projects under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    projects: Annotated[list[Project], Field(description="The projects of the account.")]


class StopFreeTrialAnswer(BaseModel):
    """
    What comes back is not known; every client ignores it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    user: User | None = None


class TransferInvitation(BaseModel):
    """
    An offer to take over a project.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str, Field(description="Id of the invitation.", examples=["tin-7e2c90d1-4a3b-4c61-8f0d-2b9e51c6a784"])
    ]
    project_id: Annotated[
        str,
        Field(description="Project that is offered.", examples=["pr-5b0c5b8a-6d0a-4f0e-9d55-3a9c1c7b1e02"]),
    ]
    invited_user_id: Annotated[
        str,
        Field(
            description="Account that the project is offered to.",
            examples=["us-9b37e5f4-06cd-4b12-8e9a-50c4d1f7a2e8"],
        ),
    ]
    invited_user_name: Annotated[
        str | None,
        Field(description="Name of the account that the project is offered to.", examples=["noor-ops"]),
    ] = None
    inviter_user_id: Annotated[
        str,
        Field(
            description="Account that offers the project.",
            examples=["us-4c0d7a2e-81b5-4f36-9a0e-d7f21c58b360"],
        ),
    ]
    status: Annotated[TransferInvitationStatus | str, Field(description="How far it is.")]
    status_reason: Annotated[
        str | None,
        Field(description="Why it is in this state. Empty or absent when there is nothing to say."),
    ] = None
    expires_at: Annotated[
        AwareDatetime,
        Field(
            description="Until when it can be answered, three days after it was sent.",
            examples=["2026-11-23T11:05:09.482+01:00"],
        ),
    ]
    created_at: Annotated[
        AwareDatetime, Field(description="When it was sent.", examples=["2026-11-20T11:05:09.482+01:00"])
    ]
    updated_at: Annotated[
        AwareDatetime, Field(description="When it last changed.", examples=["2026-11-20T11:05:09.482+01:00"])
    ]


class TransferInvitationAnswer(BaseModel):
    """
    One invitation under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    transfer_invitation: TransferInvitation


class TransferInvitationListAnswer(BaseModel):
    """
    Invitations under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    transfer_invitations: Annotated[
        list[TransferInvitation], Field(description="The invitations, newest first.")
    ]


class UpdateAddonRequest(BaseModel):
    """
    The other plan, under the addon's root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    addon: AddonPlanChange


class UpdateProjectRequest(BaseModel):
    """
    The changes of the project, under its root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    project: ProjectChanges


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


class AddonSsoAnswer(BaseModel):
    """
    The addon with a link to its dashboard.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    addon: AddonWithSso


class AddonTokenAnswer(BaseModel):
    """
    The addon with a token that opens it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    addon: AddonWithToken


class CreateAddonAnswer(BaseModel):
    """
    The new addon with what its provider has to say.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    addon: Addon
    message: Annotated[
        str | None, Field(description="A sentence from the provider for the person who reads the answer.")
    ] = None
    variables: Annotated[
        list[str] | None,
        Field(
            description="Names of the variables of the app that the change has set.",
            examples=[["SCALINGO_POSTGRESQL_URL"]],
        ),
    ] = None


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


class CreateProjectRequest(BaseModel):
    """
    The project to create, under its root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    project: NewProject


class EventListAnswer(BaseModel):
    """
    One page of events under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    events: Annotated[list[Event], Field(description="The events of this page, newest first.")]
    meta: PageMeta


class ResumeAddonAnswer(BaseModel):
    """
    The addon that is being started, with what its provider has to say.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    addon: Addon
    message: Annotated[
        str, Field(description="A sentence from the provider for the person who reads the answer.")
    ]


class UpdateAddonAnswer(BaseModel):
    """
    What the provider says about the change. Sources differ on the keys, so every one can be missing: read those that are
    there, and `get_addon` for the addon itself.

    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    message: Annotated[
        str | None, Field(description="A sentence from the provider for the person who reads the answer.")
    ] = None
    vars: Annotated[
        list[str] | None,
        Field(
            description="Names of the variables of the app that the change has set.",
            examples=[["SCALINGO_POSTGRESQL_URL"]],
        ),
    ] = None
    variables: Annotated[
        list[str] | None, Field(description="The same as `vars` under the name that the Go client reads.")
    ] = None
    addon: Annotated[
        Addon | AddonPlanChangeNotice | None,
        Field(description="The addon with its new plan, or what the provider says."),
    ] = None
