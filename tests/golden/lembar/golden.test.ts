import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readLembar } from '#main/features/impor/read-workbook.ts'
import { Petaan } from '#shared/lembar/peta.ts'
import { bacaUji } from '#tests/helpers/lembar-uji.ts'

/**
 * Two workbooks as a bidan keeps them, and what each truly says; synthetic.
 *
 * @source written by hand together with the workbooks, before there was a reader
 */
const read = (name: string) => readFileSync(new URL(name, import.meta.url))
const json = (name: string) => JSON.parse(read(name).toString('utf8'))

type Anak = {
  kunci: string
  nama: string
  tanggalLahir: string
  jk: string
  ibu: string
  rt: string | null
  posyandu: string
}
type Timbang = { anak: string; lembar: string; baris: number; tanggal: string; bbG: number | null; tbMm: number | null }

const rapi = (nama: string) => nama.trim().toLowerCase()

function isiOf({ anak, penimbangan }: { anak: readonly Anak[]; penimbangan: readonly Timbang[] }) {
  const siapa = new Map(
    anak.map((satu) => [
      satu.kunci,
      [rapi(satu.nama), satu.jk, satu.tanggalLahir, rapi(satu.ibu), satu.rt, satu.posyandu].join('|'),
    ]),
  )
  return {
    anak: [...siapa.values()].sort(),
    penimbangan: penimbangan
      .map((satu) => [siapa.get(satu.anak), satu.lembar, satu.baris, satu.tanggal, satu.bbG, satu.tbMm].join('|'))
      .sort(),
  }
}

describe.each(['contoh-a', 'contoh-b'])('%s', (nama) => {
  const lembar = readLembar(read(`${nama}.xlsx`))
  const harap = json(`${nama}.harap.json`)

  test('says what it truly says, and asks only what a person alone can tell', () => {
    const hasil = bacaUji(lembar, {}, { posyandu: null })
    expect(isiOf(hasil.rencana as never)).toEqual(isiOf(harap))
    expect(hasil.pertanyaan.map(({ kode, lembar: di, baris }) => ({ kode, lembar: di, baris }))).toEqual(harap.tanya)
    expect(hasil.ditolak).toEqual([])
    expect(hasil.petaan.lembar).toMatchObject(harap.petaan)
  })

  test('with the answers, nothing waits', () => {
    const hasil = bacaUji(lembar, Petaan.parse(json(`${nama}.petaan.json`)), { posyandu: null })
    expect([hasil.pertanyaan, hasil.menunggu]).toEqual([[], 0])
    expect(
      hasil.rencana.keluar.map(({ lembar: di, baris, bulan, sebab }) => ({ lembar: di, baris, bulan, sebab })),
    ).toEqual(harap.keluar.map(({ anak: _, ...lain }: { anak: string }) => lain))
  })
})
