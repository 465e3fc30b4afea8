"""The certificate of the authority that vouches for the sandbox's databases."""

# Made once and valid for a hundred years. Its private key was thrown away, so nothing new can be signed with it.
CA_CERTIFICATE = """\
-----BEGIN CERTIFICATE-----
MIIByDCCAW+gAwIBAgIUZFhy9LiyTHDGYaBpqsYgUkDUmZowCgYIKoZIzj0EAwIw
MTEQMA4GA1UECgwHU2FuZGJveDEdMBsGA1UEAwwUU2FuZGJveCBEYXRhYmFzZXMg
Q0EwIBcNMjYxMTIxMDc0OTIwWhgPMjEyNjEwMjgwNzQ5MjBaMDExEDAOBgNVBAoM
B1NhbmRib3gxHTAbBgNVBAMMFFNhbmRib3ggRGF0YWJhc2VzIENBMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAE46xMhtkshrta/p6fLIICRKeV7XltxwdXVYpJxZqb
sy5hozQcK4g5MYExfJiJ7FGHeHURDBCXpzm39RFxX5IIraNjMGEwHQYDVR0OBBYE
FGSquAgT9eSYXd4t0WnwNEmjsxDzMB8GA1UdIwQYMBaAFGSquAgT9eSYXd4t0Wnw
NEmjsxDzMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMAoGCCqGSM49
BAMCA0cAMEQCIAtNWh7D5KfOVeb+JGjieywnQvUverOxl6+G3H88LhYqAiBYHgJ8
iRyNAsDWa0diCZySPqNBqL6sfa3itMJuNZefqw==
-----END CERTIFICATE-----
"""
