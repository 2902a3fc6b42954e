import { describe, expect, test } from 'vitest'
import type { Fakta, Putusan } from '#shared/domain/kartu/putusan.ts'
import { setelanBawaan } from '#shared/domain/kartu/setelan.ts'
import type { Isian, Nilai } from '#shared/isian/isian.ts'
import { daftarNilai } from '#shared/kartu/daftar.ts'
import { type Kolom, kolomKartu } from '#shared/kartu/kartu.ts'

/** Values a column may hold: no answer, the first and the last of its codes, and numbers. */
function contoh({ kata, tolak }: Isian): Nilai[] {
  const kode = [...(kata?.keys() ?? [])]
  return [null, kode[0] ?? tolak?.[0] ?? 0, kode.at(-1) ?? tolak?.[1] ?? 1]
}

/** The columns a judgement asks for, whatever the others say. */
function dibaca({ versi }: Putusan, kolom: readonly Kolom[]): Set<string> {
  const seen = new Set<string>()
  for (const pick of [0, 1, 2]) {
    const isi = Object.fromEntries(kolom.map(({ kode, isian }) => [kode, contoh(isian)[pick] ?? null]))
    const fakta: Fakta = {
      ...{ tanggal: '2026-11-12', lahir: '1998-05-10', jk: 'P', setelan: setelanBawaan },
      putusan: () => ({ hasil: '-', rujuk: '-' }),
      isi: new Proxy(isi, {
        get: (target, kode) => {
          seen.add(String(kode))
          return target[String(kode)]
        },
      }),
    }
    for (const { nilai } of versi) nilai(fakta)
  }
  return seen
}

describe.each(daftarNilai())('on the card $kode', (kartu) => {
  const kolom = kolomKartu(kartu)
  const tertutup = new Set(kolom.flatMap(({ kode, isian }) => (isian.tertutup ? [kode] : [])))
  const judged = kartu.putusan.map((putusan) => ({ putusan, kode: putusan.kode, baca: dibaca(putusan, kolom) }))

  test.each(judged)('$kode is closed where an answer behind it is, and only there', ({ putusan, baca }) => {
    const closed = [...baca].filter((kode) => tertutup.has(kode))
    if (putusan.kader === 'tutup') expect([...baca].sort()).toEqual(closed.sort())
    else expect(closed).toEqual([])
  })

  test('every closed answer but a note is behind a judgement that is closed', () => {
    const behind = new Set(judged.flatMap(({ putusan, baca }) => (putusan.kader === 'tutup' ? [...baca] : [])))
    const catatan = new Set(kolom.flatMap(({ kode, isian }) => (isian.jenis === 'teks' ? [kode] : [])))
    expect([...tertutup].filter((kode) => !behind.has(kode) && !catatan.has(kode))).toEqual([])
  })
})
