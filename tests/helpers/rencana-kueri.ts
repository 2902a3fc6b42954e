import type { Db } from '#main/toko/toko.ts'

/** A value for every place of a written or built query: plans do not depend on which. */
function fill(sql: string): readonly [sql: string, ...isian: { p: string }[]] {
  const text = sql.replaceAll(/'[^']*'|\?|@\w+/g, (part) => (part.startsWith("'") ? part : '@p'))
  return text.includes('@p') ? [text, { p: '1' }] : [text]
}

/** Only what asks the tables of the book: SQLite plans nothing for its own switches and savepoints. */
const direncanakan = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i

/** The table a step calls by the name it has in the statement. */
function tableOf(sql: string, name: string): string {
  const found = new RegExp(`\\b(?:FROM|JOIN)\\s+"?(\\w+)"?\\s+(?:AS\\s+)?"?${name}"?(?![\\w.])`, 'i').exec(sql)
  return found?.[1] && !/^(?:WHERE|ON|AS|JOIN|ORDER|GROUP)$/i.test(name) ? found[1] : name
}

/** Whether a statement gives the name to a reading of its own, whose steps are in the plan themselves. */
const isNamed = (sql: string, table: string) =>
  new RegExp(`\\b${table}\\s+AS\\s+(?:MATERIALIZED\\s+)?\\(`, 'i').test(sql)

/**
 * The tables a statement reads from end to end, itself or by an index, or builds an index of for this one time.
 *
 * A list given as JSON, a constant row, and what another step has already narrowed are no tables.
 */
export function scansOf(db: Db, sql: string): string[] {
  if (!direncanakan.test(sql)) return []
  const [text, ...isian] = fill(sql)
  const steps = db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, ...isian)
  return steps.flatMap(({ detail }) => {
    const name =
      /^SCAN (?!CONSTANT\b|.*VIRTUAL TABLE)([a-z]\w*)/.exec(detail)?.[1] ??
      /^SEARCH (\w+) .*AUTOMATIC/.exec(detail)?.[1]
    return name === undefined || isNamed(sql, name) ? [] : [tableOf(sql, name)]
  })
}
