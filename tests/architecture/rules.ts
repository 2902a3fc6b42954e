import type { Arrow } from './imports.ts'

/**
 * What no arrow may do. `to` and `butNot` may refer to groups of `from` as `$1`, `$2`: so one rule covers every
 * feature without a list to maintain.
 */
export type Rule = {
  readonly name: string
  readonly because: string
  readonly from: RegExp
  readonly to: string
  readonly butNot?: string
  /** Types may pass: they vanish when the program runs. */
  readonly typesMayPass?: boolean
}

export const rules: readonly Rule[] = [
  {
    name: 'shared-is-a-leaf',
    because: 'shared runs anywhere: it knows only itself and zod',
    from: /^shared\//,
    to: '',
    butNot: '^shared/|^npm:zod$',
  },
  {
    name: 'rules-know-no-contract',
    because: 'the rules of the register and its forms outlive the way calls are made',
    from: /^shared\/(domain|bahan|formulir)\//,
    to: '^shared/contract/',
  },
  {
    name: 'renderer-stays-in-the-browser',
    because: 'the window reaches the program only through calls',
    from: /^renderer\/(?!vite\.config\.ts$)/,
    to: '^main/|^node:|^npm:(electron|better-sqlite3|kysely|exceljs|pdfmake|csv-parse|env-paths)$',
  },
  {
    name: 'main-never-imports-the-renderer',
    because: 'the program runs without a window',
    from: /^main\//,
    to: '^renderer/',
  },
  {
    name: 'features-do-not-know-each-other',
    because: 'features meet in main/app and renderer/app only',
    from: /^(main|renderer)\/features\/([^/]+)\//,
    to: '^$1/features/',
    butNot: '^$1/features/$2/',
  },
  {
    name: 'features-do-not-know-the-app',
    because: 'the app puts features together, never the other way round',
    from: /^(main|renderer)\/features\//,
    to: '^$1/(app|hosts)/',
  },
  {
    name: 'ui-kit-is-dumb',
    because: 'components and lib serve every feature and know none',
    from: /^renderer\/(components|lib)\//,
    to: '^renderer/(app|features)/',
  },
  {
    name: 'the-sheet-knows-no-card',
    because: 'one sheet serves every card: a card tells it what it needs',
    from: /^renderer\/lembar\//,
    to: '^renderer/(app|features)/|^shared/',
  },
  {
    name: 'the-application-knows-no-host',
    because: 'the same application runs in a window, in a browser and on the command line',
    from: /^main\/(?!hosts\/)/,
    to: '^main/hosts/|^npm:electron$|^node:(http|https|http2|net|tls)$',
  },
  {
    name: 'electron-is-passed-in',
    because: 'the shell is tested against a stand-in, so only its entry and the preload load Electron',
    from: /^main\/hosts\/(?!electron\/(electron|preload)\.ts$)/,
    to: '^npm:electron$',
    typesMayPass: true,
  },
  {
    name: 'preload-is-tiny',
    because: 'a sandboxed preload is the bridge and nothing else',
    from: /^main\/hosts\/electron\/preload\.ts$/,
    to: '',
    butNot: '^npm:electron$',
  },
  {
    name: 'only-the-store-touches-sqlite',
    because: 'whoever reads or writes the book asks the verbs of main/toko; types count',
    from: /^main\/(?!toko\/)/,
    to: '^npm:(kysely|better-sqlite3)$',
  },
  {
    name: 'only-reports-draw',
    because: 'what draws workbooks and papers takes as long to load as the rest of the program: the start does without',
    from: /^main\/(?!reports\/)/,
    to: '^npm:(exceljs|pdfmake)$|^main/reports/(excel|excel-tabel|pdf)\\.ts$',
    typesMayPass: true,
  },
  {
    name: 'the-store-knows-no-room-above',
    because: 'the store knows files, tables and verbs, not what a book means',
    from: /^main\/toko\//,
    to: '^main/',
    butNot: '^main/(toko|platform)/',
  },
  {
    name: 'the-database-knows-no-feature',
    because: 'features use the database, never the other way round',
    from: /^main\/db\//,
    to: '^main/(app|features|reports|transfer|jobs)/',
  },
  {
    name: 'migrations-are-frozen-in-time',
    because: 'a migration must do tomorrow what it did on the day it was written',
    from: /^main\/toko\/migrations\/\d/,
    to: '^(main|shared|renderer)/',
    typesMayPass: true,
  },
  {
    name: 'no-tests-in-production',
    because: 'tests are not shipped',
    from: /^(main|renderer|shared)\//,
    to: '^tests/',
  },
]

/** The packages of package.json that are shipped, and those that only build and test. */
export type Packages = { readonly shipped: readonly string[]; readonly development: readonly string[] }

/** Sentences about every arrow that breaks a rule; none is the wanted answer. */
export function findViolations(arrows: readonly Arrow[], packages: Packages): string[] {
  return [
    ...rules.flatMap((rule) => arrows.filter((arrow) => breaks(rule, arrow)).map((arrow) => sentence(rule, arrow))),
    ...arrows.filter((arrow) => usesDevelopmentPackage(arrow, packages)).map((arrow) => sentence(onlyShipped, arrow)),
    ...findCycles(arrows.filter(({ typeOnly }) => !typeOnly)).map((cycle) => `no-circular: ${cycle.join(' → ')}`),
    ...findCycles(betweenRooms(arrows)).map((cycle) => `no-circular-rooms: ${cycle.join(' → ')}`),
  ]
}

const onlyShipped = { name: 'only-shipped-packages', because: 'the packaged program holds only its dependencies' }

function sentence(rule: Pick<Rule, 'name' | 'because'>, { from, to }: Arrow): string {
  return `${rule.name}: ${from} → ${to} (${rule.because})`
}

function breaks(rule: Rule, arrow: Arrow): boolean {
  const match = rule.from.exec(arrow.from)
  if (!match || (rule.typesMayPass && arrow.typeOnly)) return false
  const fill = (pattern: string) => new RegExp(pattern.replace(/\$(\d)/g, (_all, group) => match[Number(group)] ?? ''))
  return fill(rule.to).test(arrow.to) && !(rule.butNot && fill(rule.butNot).test(arrow.to))
}

/** Electron is the one exception: it is the program that runs ours, so it is not shipped inside. */
function usesDevelopmentPackage({ from, to, typeOnly }: Arrow, { shipped, development }: Packages): boolean {
  if (typeOnly || !to.startsWith('npm:') || from.endsWith('/vite.config.ts')) return false
  const name = to.slice('npm:'.length)
  return name !== 'electron' && (development.includes(name) || !shipped.includes(name))
}

/** `main/toko` of `main/toko/migrations/list.ts`: what a newcomer reads as one. */
const roomOf = (path: string): string => path.split('/').slice(0, 2).join('/')

/** The arrows from room to room. Types count: who reads a room must know every room it takes a type from. */
function betweenRooms(arrows: readonly Arrow[]): Arrow[] {
  return arrows
    .filter(({ to }) => !/^(?:npm|node):/.test(to))
    .map(({ from, to, typeOnly }) => ({ from: roomOf(from), to: roomOf(to), typeOnly }))
    .filter(({ from, to }) => from !== to)
}

/** Each group that point at each other in a ring, as a path that ends where it began. */
function findCycles(arrows: readonly Arrow[]): string[][] {
  const next = Map.groupBy(arrows, ({ from }) => from)
  const finished = new Set<string>()
  const cycles: string[][] = []
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file)
    if (start >= 0) cycles.push([...path.slice(start), file])
    if (start >= 0 || finished.has(file)) return
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file])
    finished.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return cycles
}
