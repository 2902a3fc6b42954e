import { vektorOf } from '#main/db/vektor.ts'
import type { Db } from '#main/toko/toko.ts'
import { readPembuka } from '#main/transfer/pembuka.ts'
import { susunPaket } from '#main/transfer/susun.ts'
import { terimaPaket } from '#main/transfer/terima.ts'

const kini = new Date('2026-11-24T03:42:00.000Z')

/**
 * Lets a Pustu hold all of another book, and say that it saw it: as the books did that a program without streams filled,
 * and as a program does that keeps what it should not.
 */
export async function pegangSemua(dari: Db, ke: Db): Promise<void> {
  const [asal, tujuan] = [await readPembuka(dari), await readPembuka(ke)]
  const { fasilitasId, nama } = tujuan.diri
  const isi = dari.transaction(() =>
    susunPaket(dari, {
      ...{ diri: asal.diri, kunci: asal.kunci, untuk: { fasilitasId, nama, jenis: 'puskesmas' } },
      ...{ sudah: { vektor: {}, dihitung: [] }, nomor: 1_000, sebelumnya: null },
      ...{ dibuat: kini.toISOString(), bulan: null, revisi: null },
    }),
  )
  const pengirim = { ...asal.diri, jenis: 'puskesmas', tanda: asal.kunci.tanda } as const
  const kenalan = [{ ...pengirim, sandi: asal.kunci.sandi, dipercaya: kini.toISOString() }, ...tujuan.kenalan]
  const pembuka = { ...tujuan, kenalan, diri: { ...tujuan.diri, jenis: 'puskesmas' } } as const
  terimaPaket(ke, { isi, sidik: '', pengirim, milikSendiri: false }, pembuka, kini)
  const { [tujuan.diri.replika]: seq = 0, ...vektor } = vektorOf(ke)
  const sql = `INSERT OR REPLACE INTO konteks (replika, seq, vektor) SELECT nomor, ?, ? FROM replika WHERE id = ?`
  ke.run(sql, seq + 1, JSON.stringify(vektor), tujuan.diri.replika)
}
