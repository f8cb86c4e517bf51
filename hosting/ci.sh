#!/usr/bin/env bash
# What a change to the briefings does to the site, on any machine with git and `make site` done once:
#
#     hosting/ci.sh [BASE] [FOLDER]
#
# checks the working tree, builds the site and compares it with the revision BASE (by default HEAD^1, for a
# code host's merge commit that is the target branch). FOLDER (by default review/) then holds
#
#     comment.md  what to show the reviewer: the differences by meaning and the pages that change
#     pages.txt   each of these pages: A (new), M (changed) or D (gone), a tab, its address
#
# 0: all is well. 1: the briefings have errors or the site cannot be built. 2: BASE cannot be compared.
# A comment is written in every case. Under GitHub Actions problems are marked at their lines.
set -uo pipefail

base=${1:-HEAD^1}
folder=${2:-review}
briefing=${BRIEFING:-.venv/bin/briefing}
plain='[-A-Za-z0-9/._]' # signs of an address, with which no text of a comment can act
most=40 # pages in the comment; pages.txt has them all

scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$folder" || exit 2
: >"$folder/pages.txt"
: >"$folder/comment.md"

# An indented block of Markdown: nothing in it acts, whatever it says.
quoted() {
    printf '\n'
    head -c 20000 "$1" | iconv -c -f UTF-8 -t UTF-8 | sed 's/^/    /'
    printf '\n'
}

refuse() { # STATUS TITLE FILE
    [[ ! -s $folder/comment.md ]] || printf '\n' >>"$folder/comment.md"
    { printf '**%s**\n' "$2" && quoted "$3"; } >>"$folder/comment.md"
    cat "$3" >&2
    exit "$1"
}

# The pages of the revision and of today as Markdown: the same text makes the same page, whatever the theme.
export_pages() { # PROJECT TARGET
    "$briefing" export "$2" --project "$1" >"$scratch/log" 2>&1
}

base_pages() {
    mkdir "$scratch/tree" &&
        git archive "$base" >"$scratch/base.tar" 2>"$scratch/log" &&
        tar -x -C "$scratch/tree" -f "$scratch/base.tar" &&
        export_pages "$scratch/tree" "$scratch/before"
}

# Git names what differs: the pages of briefings by their exported text, those of docs/ by their files.
changed_pages() {
    (cd "$scratch" && git diff --no-index --no-renames --name-status before after) |
        sed -n "s#^\([AMD]\)\t[a-z]*/\($plain*\)\.md\$#\1\t\2#p"
    git diff --relative --no-renames --name-status --diff-filter=AM "$base" -- docs |
        sed -n "s#^\([AM]\)\tdocs/\($plain*\)\.md\$#\1\t\2#p" |
        while IFS=$'\t' read -r sign page; do
            [[ ! -f "site/${page%index}/index.html" ]] || printf '%s\t%s\n' "$sign" "$page"
        done
}

addresses() {
    local site
    site=$(sed -n "s#^site_url: *['\"]\{0,1\}\(https\{0,1\}:$plain*\).*#\1#p" mkdocs.yml)
    LC_ALL=C sort -u -k 2 | sed -e 's#\t\(.*/\)\{0,1\}index$#\t\1#' -e '/[^/\t]$/s#$#/#' -e "s#\t#\t${site%/}/#"
}

listed() {
    local count
    count=$(wc -l <"$folder/pages.txt")
    if ((count == 0)); then
        printf '\nNo page changes.\n'
        return
    fi
    printf '\n<details><summary>Pages that change: %d</summary>\n\n' "$count"
    sed -n -e "${most}q" -e 's#^A\t\(.*\)#- `\1` new#p;s#^M\t\(.*\)#- `\1`#p;s#^D\t\(.*\)#- `\1` gone#p' "$folder/pages.txt"
    ((count < most)) || printf -- '- … and %d more\n' "$((count - most + 1))"
    printf '\n</details>\n'
}

if [[ ${GITHUB_ACTIONS:-} == true ]]; then
    "$briefing" check --format github
fi
"$briefing" check >"$scratch/report" 2>&1 || refuse 1 'The check found errors: nothing can be published.' "$scratch/report"
"$briefing" build >"$scratch/report" 2>&1 || refuse 1 'The site cannot be built.' "$scratch/report"
"$briefing" diff "$base" --format markdown >"$folder/comment.md" 2>"$scratch/report"
(($? < 2)) || refuse 2 'The differences cannot be told.' "$scratch/report" # 1: it names a file that cannot be read
export_pages . "$scratch/after" || refuse 1 'The pages cannot be exported.' "$scratch/log"
base_pages || refuse 2 'Which pages change cannot be told: those of before cannot be made.' "$scratch/log"
changed_pages | addresses >"$folder/pages.txt"
listed >>"$folder/comment.md"
cat "$folder/comment.md"
