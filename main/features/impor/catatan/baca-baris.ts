import { idTurunan } from '#main/db/id-tetap.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Row } from '#main/toko/toko.ts'
import { catatanOf, type NamaCatatan } from '#shared/catatan/daftar.ts'
import { kodeSementara } from '#shared/domain/identitas/kode-sementara.ts'
import { type JenisNama, tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import { statusNik } from '#shared/domain/identitas/nik.ts'
import { isWajar, tanyaUlang } from '#shared/isian/baca.ts'
import { isUmurKartu, kataUmur } from '#shared/kartu/umur.ts'
import { withoutNull } from '../bahan-rencana.ts'
import type { Acuan } from './acuan.ts'
import type { BarisBerkas } from './baca-berkas.ts'
import type { BukuCatatan } from './catatan.repository.ts'
import { belumSemua, type JenisCatatan, sebutJenis } from './jenis.ts'
import { bacaNilai, type KolomBerkas, kolomBerkas } from './kolom.ts'
import type { Pencatat } from './pencatat.ts'
import type { Rekam, Rekaman } from './rekam.ts'

/** What the reading of every row shares. */
export type Bahan = {
  readonly buku: BukuCatatan
  readonly acuan: Acuan
  readonly catat: Pencatat
  readonly rekaman: Rekaman
  /** Who of the file has an issued number. */
  readonly nik: Map<string, string>
  /** Keys of rows of the file that are of kinds this book does not keep yet. */
  readonly belum: ReadonlySet<string>
  /** Rows that are about such, with the ids they would have had. */
  readonly dilewati: Map<BarisBerkas, string>
}

/** Names every row has besides its fields. */
const bukanIsian: ReadonlySet<string> = new Set(['kunci', 'id'])
const sudahAda = 'Sama dengan baris di atasnya.'
const ditimpa =
  'Tentang hal yang sama dengan baris di atasnya. Isinya digabung; bila berbeda, yang lebih bawah yang dipakai.'
export const tidakDikenal = 'Isian ini tidak dikenal.'
const belumDisimpan = 'Isian ini belum dapat disimpan di versi ini.'

/** The record a cell names. A cell that names none is refused. */
export function bacaRujukan(
  { acuan, catat }: Bahan,
  baris: BarisBerkas,
  { isian, nilai, target }: { isian: string; nilai: unknown; target: NamaCatatan },
): string | null {
  if (nilai === null || nilai === undefined || nilai === '') return null
  const id =
    typeof nilai === 'string' || typeof nilai === 'number'
      ? acuan.find(target, sebutJenis(target), String(nilai))
      : null
  if (id === null)
    catat.tolak(baris, { isian, nilai, alasan: `Tidak ada ${sebutJenis(target)} dengan kunci ini di berkas.` })
  return id
}

function bacaSatu(
  bahan: Bahan,
  baris: BarisBerkas,
  { isian: kode, kolom }: { isian: string; kolom: KolomBerkas },
): Row[string] {
  const nilai = baris.isi[kode]
  const { isian } = kolom
  if (isian.rujuk !== null) return bacaRujukan(bahan, baris, { isian: kode, nilai, target: isian.rujuk as NamaCatatan })
  const hasil = bacaNilai(kolom, nilai)
  if (hasil.kind === 'ditolak') bahan.catat.tolak(baris, { isian: kode, nilai, alasan: hasil.alasan })
  if (hasil.kind !== 'ada') return null
  if (!isWajar(isian, hasil.nilai)) bahan.catat.ingatkan(baris, { isian: kode, nilai, alasan: tanyaUlang(isian) })
  return hasil.nilai
}

/** Fields that must be there: neither may they be empty, nor does anything stand there when nothing was said. */
function refuseKosong(
  { catat }: Bahan,
  { catatan, tetap, bawaan, sebagai }: JenisCatatan,
  { baris, isi, sejak }: { baris: BarisBerkas; isi: Row; sejak: number },
): void {
  const rusak = new Set(catat.ditolak.slice(sejak).map(({ isian }) => isian))
  const { milik, isian: semua } = catatanOf(catatan)
  const dikenal = kolomBerkas(catatan)
  // Whose it is would have followed from the record that is not there.
  const tanpaPemilik = [...rusak].some((nama) => dikenal.get(sebagai?.[nama] ?? nama)?.isian.rujuk)
  for (const [kolom, isian] of Object.entries(semua)) {
    if (tanpaPemilik && 'kolom' in milik && milik.kolom === kolom) continue
    if (isian.boleh || isian.bawaan !== null || isian.beda === 'terakhir') continue
    const nama = isian.rujuk === null ? kolom : kolom.replace(/_id$/, '')
    if (kolom in isi || tetap?.[kolom] !== undefined || bawaan?.[kolom] !== undefined || rusak.has(nama)) continue
    catat.tolak(baris, { isian: nama, nilai: null, alasan: 'Wajib diisi.' })
  }
}

const kataTempat: Readonly<Record<string, JenisNama>> = {
  nama: 'posyandu',
  desa: 'desa',
  dusun: 'dusun',
  rt: 'rt',
  rw: 'rw',
}
const nomorSatu: ReadonlySet<string> = new Set(['nik', 'nik_ibu', 'no_kk'])
const tanpaNik = 'Nomor ini tidak terdiri dari 16 angka yang utuh, jadi tidak disimpan.'

/** What the book keeps of certain fields in a way of its own: names of places without the word, numbers of persons whole. */
function rapikan({ catat }: Bahan, { catatan }: JenisCatatan, { baris, isi }: { baris: BarisBerkas; isi: Row }): void {
  for (const [kolom, jenis] of Object.entries(kataTempat)) {
    const bisa = catatan === 'fasilitas' || (catatan === 'orang' && kolom !== 'nama')
    const nilai = isi[kolom]
    if (bisa && typeof nilai === 'string') isi[kolom] = tanpaAwalan(jenis, nilai)
  }
  if (catatan !== 'orang') return
  for (const kolom of nomorSatu) {
    if (isi[kolom] === undefined) continue
    const nomor = String(isi[kolom]).replaceAll(/[\s.-]/g, '')
    if (/^\d{16}$/.test(nomor)) isi[kolom] = nomor
    else {
      delete isi[kolom]
      catat.ingatkan(baris, { isian: kolom, nilai: null, alasan: tanpaNik })
    }
  }
}

/** A row that names no posyandu is of that of the first record it names: the day, the household, the meeting. */
function lengkapiTempat({ buku, rekaman }: Bahan, { catatan }: JenisCatatan, isi: Row): void {
  const { milik, isian } = catatanOf(catatan)
  if (milik.oleh !== 'posyandu' || isi[milik.kolom] !== undefined) return
  for (const [kolom, { rujuk }] of Object.entries(isian)) {
    const [target, id] = [rujuk as NamaCatatan | null, isi[kolom]]
    if (target === null || typeof id !== 'string') continue
    const asal = catatanOf(target).milik
    if (asal.oleh !== 'posyandu') continue
    const found = rekaman.get(target, id)?.isi[asal.kolom] ?? buku.baca(target, id)?.[asal.kolom]
    if (typeof found === 'string') {
      isi[milik.kolom] = found
      return
    }
  }
}

/** Reads the fields of a row; what is wrong with them is with the recorder then. */
function bacaIsi(bahan: Bahan, jenis: JenisCatatan, baris: BarisBerkas): Row {
  const kolom = kolomBerkas(jenis.catatan)
  const isi: Row = {}
  const sejak = bahan.catat.ditolak.length
  for (const [kode, nilai] of Object.entries(baris.isi)) {
    if (bukanIsian.has(kode)) continue
    const terurai = jenis.urai?.[kode]?.(nilai) ?? null
    if (terurai) {
      if ('alasan' in terurai) bahan.catat.tolak(baris, { isian: kode, nilai, alasan: terurai.alasan })
      else Object.assign(isi, withoutNull(terurai.isi))
      continue
    }
    const satu = kolom.get(jenis.sebagai?.[kode] ?? kode)
    if (!satu) {
      if (jenis.belum?.has(kode) || belumSemua.has(kode)) bahan.catat.hitung(baris, kode, belumDisimpan)
      else bahan.catat.tolak(baris, { isian: kode, nilai, alasan: tidakDikenal })
      continue
    }
    const read = bacaSatu(bahan, baris, { isian: kode, kolom: satu })
    if (read !== null) isi[satu.kolom] = read
  }
  lengkapiTempat(bahan, jenis, isi)
  refuseKosong(bahan, jenis, { baris, isi, sejak })
  rapikan(bahan, jenis, { baris, isi })
  return { ...jenis.bawaan, ...isi, ...jenis.tetap }
}

/** The one record about the same, of the file or the book; else the id all computers come to. */
export function idSama(
  { buku, rekaman }: Pick<Bahan, 'buku' | 'rekaman'>,
  entitas: EntityName,
  isi: Row,
): string | null {
  const known = buku.findSama(entitas, isi)
  if (known !== null) return known
  for (const [a, b] of catatanOf(entitas).satuPer ?? []) {
    const [dari, dan] = [isi[a], isi[b]]
    if (typeof dari !== 'string' || typeof dan !== 'string') continue
    const id = idTurunan(entitas, dari, dan)
    const there = buku.baca(entitas, id)
    // Under that id stands what was corrected by hand to be about something else.
    if (there === undefined || (there[a] === dari && there[b] === dan)) return id
    const planned = rekaman.list(entitas).find((satu) => satu.isi[a] === dari && satu.isi[b] === dan)
    if (planned) return planned.id
    return null
  }
  return null
}

/** What the book works out of a person by itself. */
function lengkapiOrang(
  { buku, catat, nik: dikenal }: Bahan,
  baris: BarisBerkas,
  { id, isi }: { id: string; isi: Row },
): void {
  const nik = typeof isi.nik === 'string' ? isi.nik : null
  if (nik !== null) {
    const others = [buku.findNik(nik), dikenal.get(nik) ?? null]
    if (others.some((other) => other !== null && other !== id))
      catat.tolak(baris, { isian: 'nik', nilai: null, alasan: 'NIK ini sudah tercatat untuk orang lain.' })
    dikenal.set(nik, id)
    isi.nik_status = statusNik(nik)
  } else if (!buku.baca('orang', id)) isi.kode_sementara = kodeSementara(id)
}

/** A posyandu hangs under the place of the book, in the order of the file. */
function lengkapiPosyandu({ buku, rekaman }: Bahan, { id, isi }: { id: string; isi: Row }): void {
  if (buku.baca('fasilitas', id)) return
  Object.assign(isi, { induk_id: buku.tempatId || null, urutan: buku.urutanBaru + rekaman.list('fasilitas').length })
}

/** What must hold between the cells of a row, and with whom it is about. */
function refuseAntar(
  bahan: Bahan,
  { catatan, siapa, urut = [] }: JenisCatatan,
  { baris, isi }: { baris: BarisBerkas; isi: Row },
): void {
  const { buku, rekaman, catat } = bahan
  for (const [dulu, lalu] of urut)
    if (String(isi[dulu] ?? '') > String(isi[lalu] ?? '9'))
      catat.tolak(baris, { isian: dulu, nilai: baris.isi[dulu], alasan: `Tidak boleh sesudah ${lalu}.` })
  for (const [satu, lain] of catatanOf(catatan).salahSatu ?? [])
    if ((isi[satu] === undefined) === (isi[lain] === undefined)) {
      const [a, b] = [satu, lain].map((kolom) => kolom.replace(/_id$/, ''))
      catat.tolak(baris, {
        isian: String(a),
        nilai: baris.isi[String(a)],
        alasan: `Isi ${a} atau ${b}, salah satu saja.`,
      })
    }
  if (!siapa || typeof isi.orang_id !== 'string') return
  const orang = { ...buku.baca('orang', isi.orang_id), ...rekaman.get('orang', isi.orang_id)?.isi }
  const tentang = { isian: 'orang', nilai: baris.isi.orang }
  if (siapa.jk === 'P' && orang.jk === 'L')
    catat.tolak(baris, { ...tentang, alasan: 'Catatan ini untuk perempuan. Periksa jenis kelaminnya.' })
  const { tanggal } = isi
  if (typeof orang.tanggal_lahir !== 'string' || typeof tanggal !== 'string') return
  if (!isUmurKartu({ siapa }, orang.tanggal_lahir, tanggal))
    catat.tolak(baris, { ...tentang, alasan: `Catatan ini untuk ${kataUmur({ siapa })}. Periksa tanggal lahirnya.` })
}

/** Two rows about what can be there only once: the same twice says nothing new, and of two weighings the lower counts. */
function refuseGanda(
  { catat }: Bahan,
  { timpa }: JenisCatatan,
  { baris, isi, atas }: { baris: BarisBerkas; isi: Row; atas: Rekam },
): boolean {
  const sama = Object.entries(isi).every(([kolom, nilai]) => atas.isi[kolom] === nilai)
  if (timpa || sama) catat.ingatkan(baris, { isian: '', nilai: null, alasan: sama ? sudahAda : ditimpa })
  else
    catat.tolak(baris, { isian: '', nilai: null, alasan: 'Sudah disebut baris lain berkas ini, dengan isi yang lain.' })
  return timpa || sama
}

const tentangBelum = 'Menunjuk catatan yang belum dapat disimpan di versi ini. Barisnya tidak dibaca.'

/** Whether a row is about something this book does not keep yet, or about a row that is. */
function isTentangBelum({ acuan, belum, dilewati }: Bahan, jenis: JenisCatatan, { isi }: BarisBerkas): boolean {
  const kolom = kolomBerkas(jenis.catatan)
  const lewat = new Set(dilewati.values())
  return Object.entries(isi).some(([kode, nilai]) => {
    const target = (kolom.get(jenis.sebagai?.[kode] ?? kode)?.isian.rujuk ?? null) as NamaCatatan | null
    if (target === null || typeof nilai !== 'string') return false
    const id = acuan.find(target, sebutJenis(target), nilai)
    return id === null ? belum.has(nilai) : lewat.has(id)
  })
}

/** Reads the rows of one kind of record. @param idTetap ids of rows whose kind has none that follows from what they are about */
export function bacaCatatan(
  bahan: Bahan,
  jenis: JenisCatatan,
  rows: readonly BarisBerkas[],
  idTetap: ReadonlyMap<BarisBerkas, string>,
): void {
  const { acuan, catat, rekaman } = bahan
  for (const baris of rows) {
    if (isTentangBelum(bahan, jenis, baris)) {
      bahan.dilewati.set(baris, idTetap.get(baris) ?? acuan.idOf(jenis, baris))
      catat.hitung(baris, '', tentangBelum)
      continue
    }
    const before = catat.ditolak.length
    const isi = bacaIsi(bahan, jenis, baris)
    const id = idTetap.get(baris) ?? idSama(bahan, jenis.catatan, isi) ?? acuan.idOf(jenis, baris)
    if (baris.kunci !== null) acuan.sebut(jenis.catatan, baris.kunci, id)
    if (jenis.catatan === 'orang') lengkapiOrang(bahan, baris, { id, isi })
    if (jenis.catatan === 'fasilitas') lengkapiPosyandu(bahan, { id, isi })
    refuseAntar(bahan, jenis, { baris, isi })
    if (catat.ditolak.length > before) continue
    const atas = rekaman.get(jenis.catatan, id)
    if (atas && !refuseGanda(bahan, jenis, { baris, isi, atas })) continue
    rekaman.catat(jenis.catatan, id, { isi, baris })
  }
}
