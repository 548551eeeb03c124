"""Counts the merged tables of a nation in DuckDB, as `plan-atlas tally --peers prefecture` does.

    python nation_duckdb.py INPUT_FOLDER OUTPUT_FOLDER

Reads municipalities, plans, sources, the lists of policy areas and priority groups, initiatives, codes and responsibilities of
INPUT_FOLDER, and of these only the columns that the counts rest on. Writes coverage_tally.csv, gap_tally.csv,
department_tally.csv and group_tally.csv to OUTPUT_FOLDER, byte for byte those of the command. It trusts the tables: all that is
checked is that there are no more codes and no more departments to an initiative than its arithmetic has room for.

An initiative's codes on an axis are one number, two bits a code in the order of the list: 1 is inferred, 2 derived, 3 stated or
decided. Behind the list stand UNCODED, where there is no code, and ALL, always; both count as stated.
"""

import sys
from pathlib import Path

import duckdb

# The least common multiple of 1 to 12: what an initiative is worth, so that up to 12 departments have whole shares of it.
WORTH, MOST_SHARERS = 27720, 12
# Two bits a code, and two codes behind the list, fill 64 bits.
MOST_CODES = 30

REGISTERS = """
CREATE TEMP TABLE plan AS
SELECT plan_id, dense_rank() OVER (ORDER BY municipality_code, family)::USMALLINT AS unit, municipality_code AS city, family,
    plan_id IN (SELECT plan_id FROM {sources} WHERE completeness = 'excerpt') AS excerpt
FROM {plans};

CREATE TEMP TABLE unit AS
SELECT unit, any_value(city) AS city, any_value(city[:2]) AS prefecture, any_value(family) AS family, bool_or(excerpt) AS excerpt
FROM plan GROUP BY unit;

CREATE TEMP TABLE key AS
WITH code AS (
    SELECT 'policy_area' AS axis, "order"::INTEGER AS place, code FROM {policy_areas} WHERE replaced_by IS NULL
    UNION ALL SELECT 'group', "order"::INTEGER, code FROM {priority_groups} WHERE replaced_by IS NULL
    UNION ALL SELECT * FROM (VALUES ('policy_area'), ('group')), (VALUES (1000000, 'UNCODED'), (1000001, 'ALL')))
SELECT axis, code, (row_number() OVER (PARTITION BY axis ORDER BY place, code) - 1)::UTINYINT AS number FROM code;

CREATE TEMP MACRO uncoded(name) AS (SELECT number FROM key WHERE axis = name AND code = 'UNCODED');
CREATE TEMP MACRO is_filled(codes, number) AS (codes >> (2 * number)) & 3 > 0;
CREATE TEMP MACRO decimals(part, whole) AS
    ((20000 * part::HUGEINT + whole) // (2 * whole))::DECIMAL(18, 0) * 0.0001::DECIMAL(4, 4);
"""

INITIATIVES = """
CREATE TEMP TABLE coded AS
SELECT initiative_id, bit_or(bits) FILTER (axis = 'policy_area') AS areas, bit_or(bits) FILTER (axis = 'group') AS groups
FROM (SELECT initiative_id, axis,
        CASE basis WHEN 'inferred' THEN 1 WHEN 'derived' THEN 2 ELSE 3 END::UBIGINT << (2 * number) AS bits
      FROM {codes} JOIN key USING (axis, code))
GROUP BY initiative_id;

CREATE TEMP TABLE initiative AS
SELECT unit, row_number() OVER ()::UINTEGER AS initiative, initiative_id,
    coalesce(areas, 3::UBIGINT << (2 * uncoded('policy_area'))) | (3::UBIGINT << (2 * uncoded('policy_area') + 2)) AS areas,
    coalesce(groups, 3::UBIGINT << (2 * uncoded('group'))) | (3::UBIGINT << (2 * uncoded('group') + 2)) AS groups
FROM {initiatives} JOIN plan USING (plan_id) LEFT JOIN coded USING (initiative_id) WHERE restates IS NULL;
"""

CELLS = """
CREATE TEMP TABLE cell AS
WITH area AS (
    SELECT unit, number AS area, (areas >> (2 * number)) & 3 AS level, groups
    FROM initiative JOIN key ON axis = 'policy_area' AND is_filled(areas, number)),
pair AS (
    SELECT unit, area, number AS "group", least(level, (groups >> (2 * number)) & 3)::UTINYINT AS level
    FROM area JOIN key ON axis = 'group' AND is_filled(groups, number))
SELECT unit, area, "group", count(*) AS initiatives, count(*) FILTER (level = 3) AS stated,
    count(*) FILTER (level = 2) AS derived, count(*) FILTER (level = 1) AS inferred
FROM pair GROUP BY ALL;
"""
