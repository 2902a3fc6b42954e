import '#tests/helpers/catatan-uji.ts'
import { brotliDecompressSync } from 'node:zlib'
import { beforeEach, expect, test } from 'vitest'
import { type Change, newId } from '#main/db/journal.ts'
import { IsiPadat, type IsiPaket } from '#main/transfer/isi-paket.ts'
import { batasIsi, createPembaca, encodePaket } from '#main/transfer/kode-paket.ts'
import { createTabelUji, episodeUji, kunjunganUji } from '#tests/helpers/catatan-uji.ts'
import { ketik, sidikDari } from '#tests/helpers/paket-uji.ts'
import { pegangSemua } from '#tests/helpers/pegang-semua.ts'
import { type Asal, makeAsal, terimaSurat, tulisSurat } from '#tests/helpers/simulasi/dunia.ts'

let [desk, pustu, lain] = [] as unknown as [Asal, Asal, Asal]
beforeEach(async () => {
  ;[desk, pustu, lain] = (await makeAsal(2)) as [Asal, Asal, Asal]
  for (const { db } of [desk, pustu, lain]) createTabelUji(db)
  await kirim(pustu, desk)
  await kirim(lain, desk)
  await kirim(desk, pustu)
  await kirim(desk, lain)
})

/** Only what would be inside: the thread that opens a sealed package has a list of kinds of its own. */
const tulis = async (dari: Asal, ke: Asal) => {
  const surat = await tulisSurat({ ...dari, jam: 0 }, ke.fasilitas, { tersegel: false, ulang: false, langkah: 1 })
  if (Buffer.isBuffer(surat.isi)) throw new Error('The package was sealed')
  return { ...surat, isi: surat.isi }
}
/** The inside of a package as it is checked before a book is touched. */
function periksa(isi: IsiPaket) {
  const plain = brotliDecompressSync(encodePaket(isi))
  const pembaca = createPembaca(batasIsi(plain.length, Number.POSITIVE_INFINITY))
  pembaca.tulis(plain)
  return IsiPadat.safeParse(pembaca.selesai())
}
async function kirim(dari: Asal, ke: Asal): Promise<IsiPaket> {
  const surat = await tulis(dari, ke)
  expect(periksa(surat.isi).error?.issues ?? []).toEqual([])
  await terimaSurat({ ...ke, jam: 0 }, surat, 2)
  return surat.isi
}
const change = (entitas: string, id: string, isi: object) => ({ entitas, id, isi }) as unknown as Change
const anakOf = (nama: string) => desk.db.oneValue<string>('SELECT id FROM orang WHERE nama = ?', `anak ${nama} 0`)
const semua = ({ db }: Asal, nama: string) => db.all(`SELECT * FROM ${nama} ORDER BY id`)
const disisihkan = ({ db }: Asal) => db.all('SELECT entitas, sebab FROM sisihan ORDER BY nomor')

/** An episode of a child with a visit of it. */
function satuEpisode(orangId: string): { id: string; changes: Change[] } {
  const id = newId()
  const isi = { episode_id: id, tanggal: '2026-11-12', sistole: 120 }
  return {
    id,
    changes: [change(episodeUji, id, { orang_id: orangId, dibuka: '2026-11-01' }), change(kunjunganUji, newId(), isi)],
  }
}

test('a kind that is only described travels to the Puskesmas, and with its child to another Pustu, counted by name', async () => {
  ketik(pustu, ...satuEpisode(anakOf('Pustu 1')).changes)
  const { kepala } = await kirim(pustu, desk)
  expect(kepala.jumlah.catatan).toEqual({ [episodeUji]: 1, [kunjunganUji]: 1 })
  const posyandu_id = lain.db.oneValue<string>("SELECT id FROM fasilitas WHERE nama = 'Pustu 2 1'")
  const isi = { orang_id: anakOf('Pustu 1'), posyandu_id, mulai: '2026-11-20', sebab_mulai: 'pindahMasuk' }
  ketik(desk, change('keanggotaan', newId(), isi))
  await kirim(desk, lain)
  for (const nama of [episodeUji, kunjunganUji]) {
    expect(semua(desk, nama)).toHaveLength(1)
    expect(semua(lain, nama)).toHaveLength(1)
  }
  for (const one of [lain, pustu]) expect(sidikDari(one, one)).toBe(sidikDari(desk, one))
})

test('of what two computers say differently somebody is asked, but not of what the program keeps', async () => {
  const { id, changes } = satuEpisode(anakOf('Pustu 1'))
  ketik(pustu, ...changes)
  await kirim(pustu, desk)
  const kunjungan = changes[1]?.id ?? ''
  ketik(
    pustu,
    change(episodeUji, id, { keluhan: 'Pusing' }),
    change(kunjunganUji, kunjungan, { alat: 'a', sistole: 121 }),
  )
  ketik(
    desk,
    change(episodeUji, id, { keluhan: 'Lemas' }),
    change(kunjunganUji, kunjungan, { alat: 'b', sistole: 122 }),
  )
  await kirim(pustu, desk)
  const asked = desk.db.all('SELECT DISTINCT entitas, isian FROM konflik ORDER BY 1, 2')
  expect(asked).toEqual([
    { entitas: episodeUji, isian: 'keluhan' },
    { entitas: kunjunganUji, isian: 'sistole' },
  ])
})

test('what a Pustu writes of a person of another is set aside, and what stands on it with it', async () => {
  const { id, changes } = satuEpisode(anakOf('Pustu 2'))
  // A program that keeps what it should not.
  await pegangSemua(desk.db, pustu.db)
  ketik(pustu, ...changes)
  await kirim(pustu, desk)
  expect(disisihkan(desk)).toEqual([
    { entitas: episodeUji, sebab: 'luar' },
    { entitas: kunjunganUji, sebab: 'ikut' },
  ])
  expect(semua(desk, episodeUji)).toEqual([])
  // Under an episode that is theirs, a visit is set aside for itself.
  ketik(lain, ...satuEpisode(anakOf('Pustu 2')).changes)
  await kirim(lain, desk)
  await pegangSemua(desk.db, pustu.db)
  const asing = (semua(pustu, episodeUji) as { id: string }[]).find((one) => one.id !== id)?.id
  ketik(pustu, change(kunjunganUji, newId(), { episode_id: asing, tanggal: '2026-11-20' }))
  await kirim(pustu, desk)
  expect(disisihkan(desk).at(-1)).toEqual({ entitas: kunjunganUji, sebab: 'luar' })
})

test.each([
  ['a field it does not have', { ramalan: 'x' }],
  ['a number beyond every limit', { sistole: 1_000_001 }],
  ['a code it does not know', { tanda: 'lemas+pusing' }],
])('with %s a package is refused whole', async (_what, isi) => {
  const { changes } = satuEpisode(anakOf('Pustu 1'))
  ketik(pustu, ...changes)
  const { isi: paket } = await tulis(pustu, desk)
  expect(periksa(paket).success).toBe(true)
  const bagian = paket.bagian.map((one) => ({
    ...one,
    baris: one.baris.map((row) => ({ ...row, isi: { ...row.isi, ...(row.entitas === kunjunganUji ? isi : {}) } })),
  }))
  const verdict = periksa({ ...paket, bagian })
  expect(verdict.error?.issues.map(({ message }) => message)).toEqual([
    expect.stringMatching(`${kunjunganUji}: ${Object.keys(isi)[0]}$`),
  ])
})
