import { expect, type Request } from '@playwright/test'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { addAnak, addHari, openLembar, readLembar, setUpBuku } from './support/isi-lembar.ts'

test.use({ hariIni: '2026-11-12T10:00:00+07:00' })
test.setTimeout(600_000)

const jumlahAnak = 100
const jumlahPutus = 5

/** Numbers that look random and are the same every time (Park–Miller). */
function createAcak(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

type Disimpan = { readonly orangId: string; readonly bb: string }

function readRecord(request: Request): Disimpan | null {
  const body: unknown = request.postDataJSON()
  if (typeof body !== 'object' || body === null || !('name' in body) || !('input' in body)) return null
  if (body.name !== 'penimbangan.record') return null
  const { orangId, isi } = body.input as { orangId: string; isi: { bb: string } }
  return { orangId, bb: isi.bb }
}

/** Listens for saves that the program has acknowledged: only these may the screen call "Tersimpan". */
function watchSaved({ page }: Aplikasi): Map<string, string> {
  const acknowledged = new Map<string, string>()
  page.on('response', async (response) => {
    if (!response.url().endsWith('/panggil')) return
    const saved = readRecord(response.request())
    const answer = saved && (await response.json().catch(() => null))
    if (saved && answer?.ok === true) acknowledged.set(saved.orangId, saved.bb)
  })
  return acknowledged
}

test('a hundred children typed while the program is killed again and again: every saved row is there', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  const anak = Array.from({ length: jumlahAnak }, (_, i) => ({
    nama: `Anak ${String(i + 1).padStart(3, '0')}`,
    jk: i % 2 === 0 ? ('L' as const) : ('P' as const),
    lahir: `${2022 + (i % 4)}-0${1 + (i % 9)}-${10 + (i % 18)}`,
  }))
  await addAnak(aplikasi, posyandu, anak)
  const hari = await addHari(aplikasi, posyandu, '2026-11-12')
  const acak = createAcak(20_261_112)
  const saved = watchSaved(aplikasi)
  const weightOf = (row: number) => `${8 + (row % 9)},${row % 10}`

  let row = 0
  for (let round = 0; round <= jumlahPutus; round++) {
    await openLembar(aplikasi, hari)
    const sheet = await readLembar(aplikasi, hari)
    for (const [orangId, bb] of saved) {
      expect(sheet.baris.find((b) => b.orangId === orangId)?.isi.bb, `row saved before kill ${round}`).toBe(bb)
    }
    // Goes on at the first row the book does not have.
    row = sheet.baris.findIndex((b) => b.isi.bb === '')
    const last = round === jumlahPutus ? jumlahAnak : Math.min(jumlahAnak, row + 10 + Math.floor(acak() * 12))
    const cut = round < jumlahPutus
    let dead = false
    const dying = cut
      ? page.waitForTimeout(300 + acak() * 1_500).then(async () => {
          dead = true
          await aplikasi.killAndRestart()
        })
      : Promise.resolve()
    for (; row < last && !dead; row++) {
      await page.keyboard.type(weightOf(row))
      await page.keyboard.press('Enter')
    }
    await dying
  }
  await expect(page.getByText(`${jumlahAnak} dari ${jumlahAnak}`)).toBeVisible()
  await expect(page.getByText(/^Tersimpan \d\d\.\d\d$/)).toBeVisible()
  const sheet = await readLembar(aplikasi, hari)
  // A row written just before a kill may lack its answer; what was answered must all be there.
  for (const { orangId, isi } of sheet.baris) expect(saved.get(orangId) ?? isi.bb).toBe(isi.bb)
  expect(saved.size).toBeGreaterThanOrEqual(jumlahAnak - jumlahPutus)
  expect(sheet.hari.ditimbang).toBe(jumlahAnak)
})
