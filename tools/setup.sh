# Sourced by tools/run, tools/test and tools/format: packages, configuration and build.
# shellcheck shell=bash

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }
die() { say "lianxun: $*"; exit 1; }

# packages_of GROUP...: the names under these headings of tools/packages.txt
packages_of() {
  awk -v wanted=" $* " '
    /^#/ || NF == 0 { next }
    /^\[/ { name = $1; gsub(/[][]/, "", name); on = index(wanted, " " name " ") > 0; next }
    on { print $1 }' "$top/tools/packages.txt"
}

# install_packages GROUP...: asks apt only for what is missing, so that a second start needs neither network nor root
install_packages() {
  local name missing=()
  for name in $(packages_of "$@"); do
    dpkg-query -W -f='${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || die "these packages are missing and neither root nor sudo is at hand: ${missing[*]}"
    as_root=(sudo)
  fi
  command -v apt-get >/dev/null || die "this is not a Debian system; install by hand: ${missing[*]}"
  say "installing ${#missing[@]} packages"
  "${as_root[@]}" apt-get update -qq || die "apt-get update failed; is the network up?"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
    >"$top/build/packages.log" 2>&1 \
    || { tail -20 "$top/build/packages.log" >&2; die "apt-get could not install: ${missing[*]}"; }
}

# build PRESET [TARGET...]
build() {
  local preset=$1
  shift
  (cd "$top" && cmake --preset "$preset" >"$top/build/configure-$preset.log" 2>&1) \
    || { tail -30 "$top/build/configure-$preset.log" >&2; die "configuring failed, see build/configure-$preset.log"; }
  (cd "$top" && cmake --build --preset "$preset" ${1:+--target "$@"}) >&2 || die "building failed"
}

mkdir -p "$top/build"
