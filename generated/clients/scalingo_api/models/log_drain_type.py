# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from enum import StrEnum


class LogDrainType(StrEnum):
    DATADOG = "datadog"
    OVH_GRAYLOG = "ovh-graylog"
    SYSLOG = "syslog"

    def __str__(self) -> str:
        return str(self.value)
