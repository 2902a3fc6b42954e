import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AppContext } from '#main/context/context.ts'
import { hitungBulan } from '#main/db/skdn-bulan.ts'
import { recordBaris } from '#main/features/penimbangan/catat.service.ts'
import { saveHari } from '#main/features/penimbangan/simpan-hari.service.ts'
import { openFile } from '#main/toko/berkas-buku.ts'
import { type Baris, median, paling } from './baris.ts'
import type { TerbukaSendiri } from './buka-puskesmas.ts'
import { benchJeda } from './jeda.bench.ts'
import { hariUkur } from './jendela-uji.ts'
import { isiKosong } from './posyandu-besar.ts'
import {
  type BukuJadi,
  balitaBesar,
  balitaContoh,
  buatDuaPuskesmas,
  type DuaPuskesmas,
  openJadi,
} from './puskesmas-besar.ts'

const bulan = '2026-10'
const ulangan = 5
const barisDisimpan = 40
const program = fileURLToPath(new URL('./buka-puskesmas.ts', import.meta.url))
const namaBesar = `${balitaBesar.toLocaleString('id-ID')} balita × 24 bulan`

/** Milliseconds of the middle one of several runs. */
function tengah(runs: number, work: (ke: number) => void): number {
  const times = Array.from({ length: runs }, (_, i) => {
    const start = performance.now()
    work(i)
    return performance.now() - start
  })
  return median(times)
}

async function bukaSendiri({ dataDir, kunci }: BukuJadi): Promise<TerbukaSendiri> {
  const child = fork(program)
  child.send({ dataDir, kunci: kunci.toString('hex') })
  const [hasil] = (await once(child, 'message')) as [TerbukaSendiri]
  if (child.exitCode === null) await once(child, 'exit')
  return hasil
}

/** The two books in turns, a process each, as load comes and goes. */
async function benchBuka({ kecil, besar }: DuaPuskesmas): Promise<Baris[]> {
  const [dariKecil, dariBesar]: [TerbukaSendiri[], TerbukaSendiri[]] = [[], []]
  for (let i = 0; i < ulangan; i++) {
    dariKecil.push(await bukaSendiri(kecil))
    dariBesar.push(await bukaSendiri(besar))
  }
  const of = (all: readonly TerbukaSendiri[], apa: keyof TerbukaSendiri) => median(all.map((one) => one[apa]))
  const rasio = (apa: keyof TerbukaSendiri) => of(dariBesar, apa) / of(dariKecil, apa)
  const pembanding = `buku ${balitaContoh} balita`
  const kerja = `Membuka Puskesmas ${namaBesar} sampai Beranda terjawab`
  return [
    paling({ kerja, satuan: 'kali waktu', batas: 1.2, pembanding }, rasio('ms'), 1),
    paling(
      { kerja: 'Sama, ingatan yang dipakai', satuan: 'kali ingatan', batas: 1.2, pembanding },
      rasio('megabita'),
      1,
    ),
  ]
}

function benchSkdn(context: AppContext, nama: string): Baris {
  const scan = tengah(9, () => {
    context.db.values("SELECT count(*) FROM penimbangan WHERE tanggal BETWEEN '2026-10-01' AND '2026-10-31'")
  })
  hitungBulan(context, bulan)
  const pembanding = 'hitung baris bulan itu lewat indeks'
  const kerja = `SKDN satu bulan, Puskesmas ${nama}`
  return paling(
    { kerja, satuan: 'ms', batas: 50, pembanding },
    tengah(9, () => hitungBulan(context, bulan)),
    scan,
  )
}

/** Saves rows of a sheet of today. @returns milliseconds a row */
function simpanBaris(context: AppContext): number {
  const posyanduId = context.db.oneValue<string>(
    "SELECT id FROM fasilitas WHERE jenis = 'posyandu' ORDER BY id LIMIT 1",
  )
  const { id } = saveHari(context, { id: null, posyanduId, tanggal: hariUkur, kaderHadir: null, catatan: null })
  const anak = context.db.values<string>(
    `SELECT orang_id FROM keanggotaan WHERE posyandu_id = ? AND sampai IS NULL ORDER BY mulai DESC LIMIT ${barisDisimpan}`,
    posyanduId,
  )
  return tengah(anak.length, (i) => {
    recordBaris(context, {
      hariBukaId: id,
      orangId: anak[i] ?? '',
      isi: { ...isiKosong, bb: `${8 + (i % 30) / 10}`.replace('.', ',') },
      dasar: null,
    })
  })
}

/** One row in a transaction of its own, in a book that is encrypted and synced like every other. */
function satuBarisSaja(): number {
  const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-ukur-'))
  const sqlite = openFile(join(folder, 'buku.sqlite'), Buffer.alloc(32, 1))
  try {
    const insert = sqlite.prepare("INSERT INTO pengaturan (id, nilai, versi) VALUES (?, 'x', 1)")
    return tengah(barisDisimpan, (i) => insert.run(`kunci-${i}`))
  } finally {
    sqlite.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function benchSatu(buku: BukuJadi, nama: string): Baris[] {
  const context = openJadi(buku)
  try {
    const skdn = benchSkdn(context, nama)
    const pembanding = 'menulis satu baris tabel saja, sampai di diska'
    const kerja = `Menyimpan satu baris lembar, ${nama}`
    return [skdn, paling({ kerja, satuan: 'ms', batas: 10, pembanding }, simpanBaris(context), satuBarisSaja())]
  } finally {
    context.db.close()
  }
}

async function benchUtas(buku: BukuJadi): Promise<Baris[]> {
  const context = openJadi(buku)
  try {
    return await benchJeda(context, namaBesar)
  } finally {
    context.db.close()
  }
}

/** A Puskesmas of ten thousand balita and two years beside one of 420: what grows with the book, and what must not. */
export async function benchPuskesmas(): Promise<Baris[]> {
  const buku = buatDuaPuskesmas()
  try {
    return [
      ...(await benchBuka(buku)),
      ...benchSatu(buku.kecil, `${balitaContoh} balita × 24 bulan`),
      ...benchSatu(buku.besar, namaBesar),
      ...(await benchUtas(buku.besar)),
    ]
  } finally {
    buku.hapus()
  }
}
