import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Where to look: in a part of the page only, and past what is paper, which is black on white in both themes. */
type Bagian = { readonly include?: string; readonly kertas?: string }

/** What axe finds wrong with the page as it stands: the rule, and where. */
export function listFaults(page: Page, { include }: Bagian = {}): Promise<string[]> {
  return analyze(include === undefined ? axe(page) : axe(page).include(include))
}

/** What axe finds wrong with the page in light, and with its colours in the dark: the rest is the same. */
export async function listFaultsInBoth(page: Page, bagian: Bagian = {}): Promise<string[]> {
  const before = await setTema(page, 'terang')
  const light = await listFaults(page, bagian)
  await setTema(page, 'gelap')
  const colours = axe(page).withRules(['color-contrast'])
  if (bagian.include !== undefined) colours.include(bagian.include)
  if (bagian.kertas !== undefined) colours.exclude(bagian.kertas)
  const dark = await analyze(colours)
  await setTema(page, before)
  return [...light.map((fault) => `terang ${fault}`), ...dark.map((fault) => `gelap ${fault}`)]
}

/** Only faults are carried over, for a report of 500 numbers passes thousands of checks; no page of ours has frames. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })

async function analyze(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** @returns the theme before */
function setTema(page: Page, tema: string | undefined): Promise<string | undefined> {
  return page.evaluate((wanted) => {
    const { dataset } = document.documentElement
    const before = dataset.tema
    if (wanted === undefined) delete dataset.tema
    else dataset.tema = wanted
    return before
  }, tema)
}
