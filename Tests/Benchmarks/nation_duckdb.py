"""Counts the merged tables of a nation in DuckDB, as `plan-atlas tally --peers prefecture` does.

    python nation_duckdb.py INPUT_FOLDER OUTPUT_FOLDER

Reads plans, sources, the lists of policy areas and priority groups, initiatives, codes and responsibilities of INPUT_FOLDER,
and of these only the columns that the counts rest on. Writes coverage_tally.csv, gap_tally.csv, department_tally.csv and
group_tally.csv to OUTPUT_FOLDER, byte for byte those of the command. It trusts the tables: all that is checked is that no list
has more codes, and no initiative more departments, than there is room for.

An initiative's codes on an axis are one number, two bits a code in the order of the list: 1 is inferred, 2 derived, 3 stated or
decided. Behind the list stand UNCODED, where there is no code, and ALL, always; both count as stated.
"""

import sys
from pathlib import Path

import duckdb

# Two bits a code, and the two keys behind the list, fill 64 bits.
MOST_CODES = 30
# The least common multiple of 1 to 12: what an initiative is worth, so that up to 12 departments have whole shares of it.
WORTH, MOST_SHARERS = 27720, 12

REGISTERS = """
CREATE TEMP TABLE plan AS
SELECT plan_id, dense_rank() OVER (ORDER BY municipality_code, family)::UINTEGER AS unit, municipality_code AS city, family,
    plan_id IN (SELECT plan_id FROM {sources} WHERE completeness = 'excerpt') AS excerpt
FROM {plans};

CREATE TEMP TABLE unit AS
SELECT unit, any_value(city) AS city, any_value(city[:2]) AS prefecture, any_value(family) AS family,
    bool_or(excerpt) AS excerpt
FROM plan GROUP BY unit;

CREATE TEMP TABLE key AS
WITH code AS (
    SELECT 'policy_area' AS axis, "order"::INTEGER AS place, code FROM {policy_areas} WHERE replaced_by IS NULL
    UNION ALL SELECT 'group', "order"::INTEGER, code FROM {priority_groups} WHERE replaced_by IS NULL
    UNION ALL FROM (VALUES ('policy_area'), ('group')), (VALUES (1000000, 'UNCODED'), (1000001, 'ALL')))
SELECT axis, code, (row_number() OVER (PARTITION BY axis ORDER BY place, code) - 1)::UTINYINT AS number FROM code;

CREATE TEMP VIEW area AS SELECT code AS policy_area, number AS area FROM key WHERE axis = 'policy_area';
CREATE TEMP VIEW grp AS SELECT code AS "group", number AS grp FROM key WHERE axis = 'group';

CREATE TEMP MACRO uncoded(axis_name) AS (SELECT number FROM key WHERE axis = axis_name AND code = 'UNCODED');
CREATE TEMP MACRO decimals(part, whole) AS
    ((20000 * part + whole) // nullif(2 * whole, 0))::DECIMAL(14, 0) * 0.0001::DECIMAL(4, 4);
"""

INITIATIVES = """
CREATE TEMP TABLE coded AS
SELECT initiative_id, bit_or(bits) FILTER (axis = 'policy_area') AS areas, bit_or(bits) FILTER (axis = 'group') AS groups
FROM (SELECT initiative_id, axis,
        CASE basis WHEN 'inferred' THEN 1 WHEN 'derived' THEN 2 ELSE 3 END::UBIGINT << (2 * number) AS bits
      FROM {codes} JOIN key USING (axis, code))
GROUP BY initiative_id;

CREATE TEMP TABLE initiative AS
SELECT unit, city, row_number() OVER ()::UINTEGER AS initiative, initiative_id,
    coalesce(areas, 3::UBIGINT << (2 * uncoded('policy_area'))) | (12::UBIGINT << (2 * uncoded('policy_area'))) AS areas,
    coalesce(groups, 3::UBIGINT << (2 * uncoded('group'))) | (12::UBIGINT << (2 * uncoded('group'))) AS groups
FROM {initiatives} JOIN plan USING (plan_id) LEFT JOIN coded USING (initiative_id) WHERE restates IS NULL;
"""

# The same few sets of codes come again and again: each is taken apart once. CASE is much faster than least().
CELLS = """
CREATE TEMP TABLE cell AS
WITH area_of AS (
    SELECT areas, area, ((areas >> (2 * area)) & 3)::UTINYINT AS level
    FROM (SELECT DISTINCT areas FROM initiative), area WHERE level > 0),
group_of AS (
    SELECT groups, grp, ((groups >> (2 * grp)) & 3)::UTINYINT AS level
    FROM (SELECT DISTINCT groups FROM initiative), grp WHERE level > 0),
pair AS (
    SELECT unit, area, grp, CASE WHEN area_of.level < group_of.level THEN area_of.level ELSE group_of.level END AS level
    FROM initiative JOIN area_of USING (areas) JOIN group_of USING (groups))
SELECT unit, area, grp, count(*) AS initiatives, count(*) FILTER (level = 3) AS stated, count(*) FILTER (level = 2) AS derived,
    count(*) FILTER (level = 1) AS inferred
FROM pair GROUP BY ALL;
"""

COVERAGE = """
SELECT city AS municipality_code, family, policy_area, "group", initiatives, stated, derived, inferred
FROM cell JOIN unit USING (unit) JOIN area USING (area) JOIN grp USING (grp) ORDER BY unit, area, grp
"""

GAPS = """
WITH whole AS (SELECT prefecture, family, count(*) FILTER (NOT excerpt) AS plans FROM unit GROUP BY ALL),
shown AS (
    SELECT prefecture, family, area, grp, count(*) AS peers_with,
        any_value(plans) - 1 + count(*) FILTER (excerpt) AS peers_assessed
    FROM cell JOIN unit USING (unit) JOIN whole USING (prefecture, family)
    WHERE area <> uncoded('policy_area') AND grp <> uncoded('group')
        AND NOT (area > uncoded('policy_area') AND grp > uncoded('group'))
    GROUP BY ALL)
SELECT city AS municipality_code, family, policy_area, "group", peers_with, peers_assessed,
    decimals(peers_with, peers_assessed) AS peer_share
FROM (FROM unit WHERE NOT excerpt) JOIN shown USING (prefecture, family) ANTI JOIN cell USING (unit, area, grp)
    JOIN area USING (area) JOIN grp USING (grp)
ORDER BY unit, area, grp
"""

GROUPS = """
WITH total AS (SELECT unit, initiatives AS total FROM cell WHERE area > uncoded('policy_area') AND grp > uncoded('group')),
without AS (SELECT unit, initiatives AS uncoded FROM cell WHERE area > uncoded('policy_area') AND grp = uncoded('group')),
spread AS (SELECT unit, grp, count(*) AS areas FROM cell WHERE area < uncoded('policy_area') GROUP BY ALL),
counted AS (FROM cell WHERE area > uncoded('policy_area'))
SELECT city AS municipality_code, family, "group", coalesce(initiatives, 0) AS initiatives,
    decimals(coalesce(initiatives, 0), total) AS share, coalesce(total, 0) AS of_initiatives, coalesce(stated, 0) AS stated,
    coalesce(derived, 0) AS derived, coalesce(inferred, 0) AS inferred, coalesce(areas, 0) AS policy_areas,
    CASE "group" WHEN 'UNCODED' THEN 0 ELSE coalesce(uncoded, 0) END AS uncoded,
    CASE WHEN stated + derived > 0 THEN 'stated' WHEN inferred > 0 THEN 'inferred' WHEN excerpt THEN 'unknown' ELSE 'none' END
        AS state
FROM unit CROSS JOIN (FROM grp WHERE "group" <> 'ALL') LEFT JOIN counted USING (unit, grp) LEFT JOIN spread USING (unit, grp)
    LEFT JOIN total USING (unit) LEFT JOIN without USING (unit)
ORDER BY unit, grp
"""

PARTS = """
CREATE TEMP TABLE part AS
SELECT initiative, city, department_id, role FROM {responsibilities} JOIN initiative USING (initiative_id);

CREATE TEMP TABLE carried AS
SELECT initiative, any_value(city) AS city,
    CASE WHEN count(*) > {most} THEN error('an initiative has more than {most} departments')
        ELSE {worth} // count(*) END AS worth
FROM part WHERE role <> 'partner' GROUP BY initiative;
"""

LOAD = """
WITH named AS (
    SELECT part.city, department_id, count(*) FILTER (role = 'lead') AS lead, count(*) FILTER (role = 'joint') AS joint,
        count(*) FILTER (role = 'partner') AS partner, coalesce(sum(worth) FILTER (role <> 'partner'), 0) AS worth
    FROM part LEFT JOIN carried USING (initiative) GROUP BY ALL),
city AS (SELECT city, count(*) AS of_initiatives, {worth} * count(*) AS whole FROM carried GROUP BY city),
spread AS (SELECT city, sum(worth::HUGEINT * worth::HUGEINT) AS squares FROM named GROUP BY city)
SELECT city AS municipality_code, department_id, lead, joint, partner, lead + joint + partner AS full_count,
    decimals(worth, {worth}) AS fractional_count, decimals(worth, whole) AS share,
    coalesce(of_initiatives, 0) AS of_initiatives, decimals(squares, whole::HUGEINT * whole) AS hhi
FROM named JOIN spread USING (city) LEFT JOIN city USING (city) ORDER BY city, worth DESC, department_id
"""


def table(path: Path) -> str:
    """What reads a table, every field as text and an empty one as NULL."""
    with path.open(encoding="utf-8") as file:
        columns = {name: "VARCHAR" for name in file.readline().rstrip("\n").split(",")}
    form = "header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"'"
    return f"read_csv('{path}', {form}, columns = {columns})"


def main(source: Path, target: Path) -> None:
    names = ["plans", "sources", "policy_areas", "priority_groups", "initiatives", "codes", "responsibilities"]
    known = {name: table(source / f"{name}.csv") for name in names} | {"worth": WORTH, "most": MOST_SHARERS}
    target.mkdir(parents=True, exist_ok=True)
    nation = duckdb.connect()
    nation.execute("SET preserve_insertion_order = false")
    nation.execute(REGISTERS.format(**known))
    if nation.execute("SELECT max(number) FROM key").fetchone()[0] > MOST_CODES + 1:
        sys.exit(f"nation_duckdb.py: error: a list has more than {MOST_CODES} codes in use")
    for statements in (INITIATIVES, CELLS, PARTS):
        nation.execute(statements.format(**known))
    for name, query in {"coverage": COVERAGE, "gap": GAPS, "department": LOAD, "group": GROUPS}.items():
        nation.execute(f"COPY ({query.format(**known)}) TO '{target}/{name}_tally.csv' (HEADER, DELIMITER ',')")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
