import type { Row } from '#main/toko/toko.ts'
import { bacaBarisKartu } from '#shared/kartu/baca-baris.ts'
import { bagiIsi, type KunjunganImpor } from '#shared/kartu/impor/baris.ts'
import { kepalaBerkas } from '#shared/kartu/impor/kepala.ts'
import { kolomKartu } from '#shared/kartu/kartu.ts'
import { berakhirOf, dibukaOf, mulaiOf } from '#shared/kartu/masa.ts'
import { isBerkepala, isBersuami, kepalaOrang, type SusunanKartu, type SusunanKepala } from '#shared/kartu/susunan.ts'
import { type Bahan, bacaRujukan, idSama, tidakDikenal } from './baca-baris.ts'
import type { BarisBerkas } from './baca-berkas.ts'
import { bacaNilai } from './kolom.ts'
import type { PeristiwaOrang } from './peristiwa.ts'
import type { Tempat } from './tempat.ts'

/** What the visits of a card need besides: where persons belong, and what happened to them. */
export type BahanKartu = Bahan & { readonly tempat: Tempat; readonly peristiwa: PeristiwaOrang }

/** A visit of the file, and of whom. */
type Kunjungan = KunjunganImpor & { readonly baris: BarisBerkas; readonly orangId: string }

const bukanKolom: ReadonlySet<string> = new Set(['kunci', 'id', 'orang', 'tanggal'])

/** What a row says that is not kept: what the book works out by itself is told once, what nobody knows is refused. */
function periksaKolom({ catat }: Bahan, { kartu }: SusunanKartu, baris: BarisBerkas): void {
  const kolom = new Map(kolomKartu(kartu).map((satu) => [satu.kode, satu]))
  for (const [kode, nilai] of Object.entries(baris.isi)) {
    const satu = kolom.get(kode)
    if (bukanKolom.has(kode) || satu?.simpan) continue
    if (satu) catat.hitung(baris, kode, 'Dihitung buku dari kunjungan sebelumnya, jadi tidak disimpan.')
    else catat.tolak(baris, { isian: kode, nilai, alasan: tidakDikenal })
  }
}

/** The person as the file leaves her. */
function orangOf({ buku, rekaman }: Bahan, id: string): Row {
  return { ...buku.baca('orang', id), ...rekaman.get('orang', id)?.isi }
}

function bacaKunjungan(bahan: Bahan, susunan: SusunanKartu, baris: BarisBerkas): Kunjungan | null {
  const { kartu } = susunan
  const { catat } = bahan
  periksaKolom(bahan, susunan, baris)
  const orangId = bacaRujukan(bahan, baris, { isian: 'orang', nilai: baris.isi.orang, target: 'orang' })
  if (orangId === null) {
    if (!baris.isi.orang) catat.tolak(baris, { isian: 'orang', nilai: null, alasan: 'Wajib diisi.' })
    return null
  }
  const orang = orangOf(bahan, orangId)
  const siapa: Readonly<Record<string, Row[string]>> = { lahir: orang.tanggal_lahir ?? null, jk: orang.jk ?? null }
  const hasil = bacaBarisKartu(kartu, (kode, isian) => {
    const known = siapa[kode]
    if (known === undefined) return bacaNilai({ isian, tersimpan: false }, baris.isi[kode])
    return known === null ? { kind: 'kosong' } : { kind: 'ada', nilai: known }
  })
  for (const { kolom, alasan } of hasil.ditolak) catat.tolak(baris, { isian: kolom, nilai: baris.isi[kolom], alasan })
  if (!hasil.baris) return null
  for (const { kolom, alasan } of hasil.peringatan)
    catat.ingatkan(baris, { isian: kolom, nilai: baris.isi[kolom], alasan })
  return { baris, orangId, ...bagiIsi(kartu, hasil.baris) }
}

/** A head as it stands while the visits are assigned, one after the other, with its end as far as it is known. */
type Kepala = Row & { readonly id: string }

const sehari =
  'Orang dan tanggal sama dengan baris di atasnya. Isinya digabung; bila berbeda, yang lebih bawah yang dipakai.'

/** A head with its end, as far as the book or the file know it. */
function withAkhir({ peristiwa }: BahanKartu, { masa }: SusunanKepala, row: Kepala, orangId: string): Kepala {
  const ends = peristiwa.get(orangId) ?? []
  const akhir = berakhirOf(masa, row) ?? masa.akhirDari(dibukaOf(masa, row), ends)?.tanggal ?? null
  return { ...row, [masa.berakhir]: akhir }
}

/** The heads the book has of a person, the earliest first. */
function listKepala(bahan: BahanKartu, susunan: SusunanKartu, orangId: string): Kepala[] {
  if (!isBerkepala(susunan)) return [kepalaOrang(susunan, orangId)]
  const { kepala, keOrang, masa } = susunan
  return bahan.buku
    .listDi(kepala, keOrang, orangId)
    .map((row) => withAkhir(bahan, susunan, row, orangId))
    .sort((a, b) => (dibukaOf(masa, a) < dibukaOf(masa, b) ? -1 : 1))
}

/** A new head, opened by a visit. */
function bukaKepala(bahan: BahanKartu, susunan: SusunanKepala, visit: Kunjungan): Kepala {
  const { baris, tanggal, orangId } = visit
  const { kepala, keOrang, masa } = susunan
  const suami = isBersuami(susunan) ? (orangOf(bahan, orangId).nama_suami ?? null) : null
  const isi: Row = {
    [keOrang]: orangId,
    [masa.dibuka]: mulaiOf(masa, visit.kepala, tanggal),
    ...(suami === null ? {} : { nama_suami: suami }),
  }
  const id = idSama(bahan, kepala, isi) ?? bahan.acuan.idOf({ jenis: kepala, catatan: kepala }, baris)
  bahan.rekaman.catat(kepala, id, { isi, baris })
  return withAkhir(bahan, susunan, { ...isi, id }, orangId)
}

/** What hangs on a visit of the file. */
function catatBeserta(bahan: BahanKartu, { beserta }: SusunanKartu, visit: { id: string; row: Kunjungan }): void {
  const { baris, tanggal, beserta: terisi } = visit.row
  if (beserta === null || Object.values(terisi).every((nilai) => nilai === null)) return
  const { catatan, keKunjungan } = beserta
  const isi: Row = { [keKunjungan]: visit.id, tanggal, ...terisi }
  const id = idSama(bahan, catatan, isi) ?? bahan.acuan.idOf({ jenis: catatan, catatan }, baris)
  bahan.rekaman.catat(catatan, id, { isi, baris })
}

/** Whether the book or the file say themselves that something happened on the day with which a head begins. */
function isTerjadi({ peristiwa }: BahanKartu, { masa }: SusunanKartu, { orangId, kepala }: Kunjungan): boolean {
  const mulai = masa && kepala[masa.dibuka]
  return (peristiwa.get(orangId) ?? []).some(({ tanggal }) => tanggal === mulai)
}

/** Assigns the visits of one person, in time, to heads of the book or new ones; without a head, to the person. */
function planOrang(bahan: BahanKartu, susunan: SusunanKartu, rows: readonly Kunjungan[]): void {
  const { buku, rekaman, catat, tempat } = bahan
  const orangId = rows[0]?.orangId ?? ''
  const { kepala, kunjungan, keKepala } = susunan
  const heads = listKepala(bahan, susunan, orangId)
  const visits = new Map(
    heads.flatMap(({ id }) => buku.listDi(kunjungan, keKepala, id).map((row) => [String(row.tanggal), id] as const)),
  )
  for (const row of rows) {
    const { baris, tanggal } = row
    const { head: found, lain: tanpaKepala } = kepalaBerkas(susunan, heads, row)
    const lain = isTerjadi(bahan, susunan, row) ? null : tanpaKepala
    // A visit the book has stays with its head.
    const known = heads.find(({ id }) => id === visits.get(tanggal)) ?? found
    if (!known && lain !== null) catat.ingatkan(baris, { isian: 'tanggal', nilai: tanggal, alasan: lain })
    const head = known ?? bukaKepala(bahan, susunan as SusunanKepala, row)
    if (!known) heads.push(head)
    Object.assign(head, row.kepala)
    if (kepala && Object.keys(row.kepala).length > 0) rekaman.catat(kepala, head.id, { isi: row.kepala, baris })
    const isi = { [keKepala]: head.id, tanggal, ...row.kunjungan }
    const id = idSama(bahan, kunjungan, isi) ?? bahan.acuan.idOf({ jenis: kunjungan, catatan: kunjungan }, baris)
    if (rekaman.get(kunjungan, id)) catat.ingatkan(baris, { isian: 'tanggal', nilai: tanggal, alasan: sehari })
    visits.set(tanggal, head.id)
    rekaman.catat(kunjungan, id, { isi: { ...isi, ...tempat.lembarOf(orangId, tanggal) }, baris })
    catatBeserta(bahan, susunan, { id, row })
  }
}

/** Reads the visits of a card: each becomes a visit of the head that is open on its day, or of its person. */
export function bacaKartu(bahan: BahanKartu, susunan: SusunanKartu, rows: readonly BarisBerkas[]): void {
  const read = rows.flatMap((baris) => bacaKunjungan(bahan, susunan, baris) ?? [])
  // Of one day, the lower row later.
  const sorted = read.toSorted((a, b) => (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : 0))
  for (const own of Map.groupBy(sorted, (satu) => satu.orangId).values()) planOrang(bahan, susunan, own)
}
