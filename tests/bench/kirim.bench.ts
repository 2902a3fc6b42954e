import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { idTempat } from '#main/db/buku.ts'
import { newId, write } from '#main/db/journal.ts'
import { stikBerkas } from '#main/platform/stik-berkas.ts'
import type { Db } from '#main/toko/toko.ts'
import { readDiri } from '#main/transfer/diri.ts'
import { writeKartu } from '#main/transfer/kartu.ts'
import { kirimPaket, segelPaket } from '#main/transfer/kirim.ts'
import { percayaKartu } from '#main/transfer/percaya.ts'
import { terimaBerkas } from '#main/transfer/terima-berkas.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'
import { type BarisBench, paling } from './baris.ts'

const anak = 1_000
const bulan = 25
const batasMs = 3_000
const batasPersen = 10
const batasByte = 600
const head = { jenis: 'ketik', pelaku: newId(), waktu: '2026-11-24T03:42:00.000Z' } as const

function openBook(jenis: 'pustu' | 'puskesmas', nama: string): TestBook {
  const book = openTestBook()
  const tempat = {
    jenis,
    nama,
    kabupaten: 'A',
    kecamatan: 'B',
    puskesmas: 'C',
    desa: null,
    alamat: null,
    telepon: null,
  }
  write(book.context.db, head, [
    { entitas: 'pengaturan', id: idTempat, isi: { nilai: JSON.stringify(tempat) } },
    { entitas: 'fasilitas', id: newId(), isi: { jenis, nama } },
  ])
  return book
}

const besarBuku = (db: Db) => Number(db.pragma('page_count')) * Number(db.pragma('page_size'))

/** Bytes of the weighings: as CSV, and in the book with their part of the journal. */
type Besar = { readonly csv: number; readonly buku: number }

/** Two years of a large Pustu, each sheet saved row by row. */
function fill(db: Db): Besar {
  const posyandu_id = newId()
  const induk_id = readDiri(db).fasilitasId
  write(db, head, [{ entitas: 'fasilitas', id: posyandu_id, isi: { jenis: 'posyandu', nama: 'Melati', induk_id } }])
  const ids = Array.from({ length: anak }, (_, i) => {
    const [id, lahir] = [newId(), `2023-0${1 + (i % 9)}-1${i % 9}`]
    write(db, head, [
      { entitas: 'orang', id, isi: { nama: `Anak ${i}`, jk: i % 2 ? 'L' : 'P', tanggal_lahir: lahir } },
      { entitas: 'keanggotaan', id: newId(), isi: { orang_id: id, posyandu_id, mulai: lahir, sebab_mulai: 'lahir' } },
    ])
    return id
  })
  let csv = 0
  const sebelum = besarBuku(db)
  for (let m = 0; m < bulan; m++) {
    const tanggal = `${2024 + Math.floor(m / 12)}-${String(1 + (m % 12)).padStart(2, '0')}-12`
    const hari_buka_id = newId()
    write(db, head, [{ entitas: 'hari_buka', id: hari_buka_id, isi: { posyandu_id, tanggal } }])
    ids.forEach((orang_id, i) => {
      const id = newId()
      const isi = {
        orang_id,
        tanggal,
        posyandu_id,
        hari_buka_id,
        bb_g: 4_000 + ((i * 7 + m * 3) % 120) * 100,
        tb_mm: 500 + ((i * 13 + m * 9) % 500),
      }
      csv += [id, ...Object.values(isi)].join(',').length + 1
      const waktu = new Date(Date.parse(`${tanggal}T01:00:00.000Z`) + i * 9_137).toISOString()
      write(db, { ...head, waktu }, [{ entitas: 'penimbangan', id, isi }])
    })
  }
  return { csv, buku: besarBuku(db) - sebelum }
}

/** Everything a Pustu has, sealed, written, read back and taken in by a Puskesmas that had nothing of it. */
export async function benchKirim(): Promise<BarisBench[]> {
  const [dari, ke] = [openBook('pustu', 'Sumberagung'), openBook('puskesmas', 'Wonorejo')]
  const stik = mkdtempSync(join(tmpdir(), 'buku-pustu-stik-'))
  try {
    const { csv, buku } = fill(dari.context.db)
    await percayaKartu(dari.context.db, await writeKartu(ke.context.db), { oleh: 'bidan', now: new Date() })
    await percayaKartu(ke.context.db, await writeKartu(dari.context.db), { oleh: 'bidan', now: new Date() })
    const untuk = readDiri(ke.context.db).fasilitasId
    mkdirSync(stik, { recursive: true })
    const start = performance.now()
    const paket = await segelPaket(dari.context.db, { untuk, ulang: false, bulan: null, revisi: null }, new Date())
    const { berkas, ukuran } = kirimPaket(dari.context.db, paket, stikBerkas, stik, () => {})
    const masukan = { berkas: [join(stik, berkas)], oleh: 'uji', now: new Date(), progress: () => {}, commit: () => {} }
    const { perubahanBaru } = await terimaBerkas(ke.context.db, stikBerkas, masukan)
    const waktu = performance.now() - start
    if (perubahanBaru !== paket.isi.kepala.jumlah.perubahan) throw new Error('The package did not arrive whole')
    const zip = performance.now()
    gzipSync(JSON.stringify(paket.isi))
    const dasar = performance.now() - zip
    return [
      paling(
        {
          kerja: 'Kirim dan terima 25.000 penimbangan',
          satuan: 'ms',
          batas: batasMs,
          pembanding: 'gzip isi yang sama',
        },
        waktu,
        dasar,
      ),
      paling(
        { kerja: 'Besar paket itu', satuan: '% CSV', batas: batasPersen, pembanding: 'CSV penimbangan yang sama' },
        (ukuran / csv) * 100,
        100,
      ),
      paling(
        {
          kerja: 'Besar buku tiap penimbangan, dengan jurnalnya',
          satuan: 'byte',
          batas: batasByte,
          pembanding: 'penimbangan itu sebagai CSV',
        },
        buku / (anak * bulan),
        csv / (anak * bulan),
      ),
    ]
  } finally {
    dari.close()
    ke.close()
    rmSync(stik, { recursive: true, force: true })
  }
}
