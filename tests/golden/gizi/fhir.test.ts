import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundelFhir } from '#shared/domain/ekspor/fhir.ts'
import { listSalah, type Skema } from '#tests/helpers/periksa-skema.ts'
import { callCli } from '#tests/helpers/run-cli.ts'

/** The bundle of a register, held against the published schema of FHIR R4 and what another program counts (SOURCE.md). */
const di = (nama: string) => join(import.meta.dirname, nama)
const skema = JSON.parse(readFileSync(di('fhir-r4.schema.json'), 'utf8')) as {
  definitions: Readonly<Record<string, Skema>>
}
const salah = (isi: unknown) => listSalah(skema.definitions, { $ref: '#/definitions/Bundle' }, isi)

type Coding = { readonly system: string; readonly code: string }
type Resource = {
  readonly resourceType: string
  readonly code?: { readonly coding: readonly Coding[] }
  readonly subject?: { readonly reference: string }
  readonly effectiveDateTime?: string
  readonly valueQuantity?: { readonly value: number; readonly code: string }
  readonly interpretation?: readonly { readonly coding: readonly Coding[] }[]
  readonly name?: readonly { readonly text: string }[]
  readonly birthDate?: string
  readonly identifier?: readonly { readonly system: string; readonly value: string }[]
}
type Bundel = { readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[] }
type Nilai = { readonly tanggal: string; readonly z: number | null; readonly kelas: string } | null
type AnakHarap = { readonly nama: string; readonly tanggalLahir: string } & Readonly<
  Record<'BBU' | 'TBU' | 'BBTB', Nilai>
>

const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-fhir-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
async function run(...argv: string[]): Promise<void> {
  const { code, stderr } = await callCli(...argv, '--data', join(folder, 'buku'), '--json')
  expect([code, stderr], argv.join(' ')).toEqual([0, ''])
}

let bundel: Bundel
let anak: readonly AnakHarap[]
beforeAll(async () => {
  const tempat = ['--kabupaten', 'JEMBER', '--kecamatan', 'AMBULU', '--puskesmas', 'AMBULU', '--desa', 'TEGALSARI']
  await run('init', '--jenis', 'pustu', '--nama', 'TEGALSARI', ...tempat)
  await run('impor', 'balita', di('register.csv'))
  await run('ekspor', 'fhir', '--bulan', '2026-10', '--ke', folder)
  bundel = JSON.parse(readFileSync(join(folder, 'fhir-2026-10.json'), 'utf8'))
  anak = JSON.parse(readFileSync(di('harap.json'), 'utf8'))['2026-10'].harian.anak
})

const of = (jenis: string) => bundel.entry.filter(({ resource }) => resource.resourceType === jenis)
const z: Readonly<Record<string, 'BBU' | 'TBU' | 'BBTB'>> = {
  '1153593003': 'BBU',
  '1153590000': 'TBU',
  '1153604005': 'TBU',
  '1153598007': 'BBTB',
  '1153600001': 'BBTB',
}

describe('the bundle of a month', () => {
  test('is as the published schema of FHIR R4 wants it', () => {
    expect(salah(bundel)).toEqual([])
  })

  test('is refused by that schema when a resource of it is broken', () => {
    const [first, ...more] = bundel.entry
    const broken = { ...first, resource: { ...first?.resource, active: 'ya', tinggi: 3 } }
    expect(salah({ ...bundel, entry: [broken, ...more] }).length).toBeGreaterThan(0)
  })

  test('names each child that was measured once, by a NIK that was issued', () => {
    const nama = of('Patient').map(({ resource: { name, birthDate } }) => `${name?.[0]?.text} ${birthDate}`)
    expect(nama.sort()).toEqual(anak.map((satu) => `${satu.nama} ${satu.tanggalLahir}`).sort())
    for (const { resource } of of('Patient'))
      for (const { system, value } of resource.identifier ?? [])
        expect([system.startsWith('https://fhir.kemkes.go.id/id/nik'), /^[1-9]\d{15}$/.test(value)]).toEqual([
          true,
          true,
        ])
  })

  test('has the z-scores another program reckons, each for the child it is of, on its day', () => {
    const siapa = new Map(
      of('Patient').map(({ fullUrl, resource }) => [fullUrl, `${resource.name?.[0]?.text} ${resource.birthDate}`]),
    )
    const found = of('Observation').flatMap(({ resource }) => {
      const indeks = z[resource.code?.coding[0]?.code ?? '']
      if (!indeks) return []
      const child = siapa.get(resource.subject?.reference ?? '')
      return [`${child} ${indeks} ${resource.effectiveDateTime} ${resource.valueQuantity?.value}`]
    })
    const want = anak.flatMap((satu) =>
      (['BBU', 'TBU', 'BBTB'] as const).flatMap((indeks) => {
        const nilai = satu[indeks]
        return nilai === null || nilai.z === null
          ? []
          : [`${satu.nama} ${satu.tanggalLahir} ${indeks} ${nilai.tanggal} ${nilai.z}`]
      }),
    )
    expect(found.sort()).toEqual(want.sort())
  })

  test('has no two entries of one address, and points at none that is not in it', () => {
    const url = bundel.entry.map(({ fullUrl }) => fullUrl)
    expect(new Set(url).size).toBe(url.length)
    for (const { resource } of of('Observation')) expect(url).toContain(resource.subject?.reference)
  })
})

test('a dose that was given is an Immunization as the schema wants it', () => {
  const dosis = {
    kode: 'MR1',
    nama: 'MR 1',
    tanggal: '2026-10-08',
    batch: 'A1',
    kedaluwarsa: '2027-01-31',
    riwayat: false,
  }
  const nilai = { BBU: null, TBU: null, BBTB: null }
  const siapa = {
    id: 'a',
    nama: 'Uji',
    jk: 'P',
    tanggalLahir: '2026-01-01',
    nik: '0509125001250001',
    nikIbu: null,
  } as const
  const satu = bundelFhir(
    [{ ...siapa, nilai, lilaMm: null, lkMm: null, dosis: [{ id: 'd', ...dosis }] }],
    () => '6f1c1c1e-0000-4000-8000-000000000001',
  )
  expect(salah(satu)).toEqual([])
  const [pasien, imunisasi] = satu.entry.map(({ resource }) => resource)
  // A stand-in of a village office is no NIK.
  expect(pasien).not.toHaveProperty('identifier')
  expect(imunisasi).toMatchObject({
    status: 'completed',
    occurrenceDateTime: '2026-10-08',
    lotNumber: 'A1',
    primarySource: true,
  })
})
