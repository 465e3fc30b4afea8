# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import AnyUrl, AwareDatetime, BaseModel, ConfigDict, Field, RootModel
from typing_extensions import TypeAliasType


class AddonCategory(BaseModel):
    """
    A group of providers.
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
        str, Field(description="Address of the logo. It can begin with `//` and is not a full URL then.")
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
    Types of events about databases. There are many others, and new ones may appear.
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


class EventUser(BaseModel):
    """
    Who did it. The platform itself appears as an account too.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str, Field(description="Id of the account.", examples=["us-4c0d7a2e-81b5-4f36-9a0e-d7f21c58b360"])
    ]
    username: Annotated[str, Field(description="Name of the account.", examples=["lea-shop"])]
    email: Annotated[str, Field(description="Email address of the account.", examples=["lea@shop.example"])]


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


class ProjectOwner(BaseModel):
    """
    The account that the project belongs to.
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
            description="Price of a month, without tax. Read `pricings` instead.",
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
    The addon with a link to its dashboard. The other fields are those of an addon.
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


class ApiTokenValueAnswer(BaseModel):
    """
    One API token with its value, under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    token: ApiTokenWithValue


class CreateAddonRequest(BaseModel):
    """
    The addon to attach, under its root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    addon: NewAddon


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
    user: EventUser
    type_data: Annotated[
        dict[str, Any],
        Field(
            description="What this type of event tells more. Its fields depend on `type`, and may become more."
        ),
    ]


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
    owner: ProjectOwner
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
