#!/bin/sh
# Tries the programming interface with schemathesis: every check, with data that is right and data that is wrong.
#
#   crates/web/tests/schemathesis.sh http://127.0.0.1:8080 [KEY]
#
# It needs schemathesis (python3 -m venv venv; venv/bin/pip install schemathesis; put venv/bin on the PATH) and a server
# that something has been published on, whose limit does not stop it:
#
#   RETTESNOR_API_LIMIT=1000000 rettesnor demo --data ./eksempel
#   rettesnor --data ./eksempel publish kommune:3201 2025
#
# With a key it asks as whoever holds the key. It ends with 0 where nothing was found.
set -eu
address=${1:?the address of a server is missing}
key=${2:-}
set -- run "$address/api/v1/openapi.json" --checks all --mode all --phases examples,coverage,fuzzing,stateful \
  --max-examples "${EXAMPLES:-60}" --seed 5 --generation-deterministic --continue-on-failure --no-color
if [ -n "$key" ]; then
  set -- "$@" --header "Authorization: Bearer $key"
fi
# What it remembers lies where it is run.
cd "$(mktemp -d)"
exec schemathesis "$@"
