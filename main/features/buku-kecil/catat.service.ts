import type { AppContext } from '#main/context/context.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import { type Change, newId, writeGroup } from '#main/db/journal.ts'
import { isInLingkup } from '#main/db/lingkup.ts'
import type { Row, Value } from '#main/toko/toko.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { AppFailure, missing, refuse } from '#shared/contract/errors.ts'
import { kunciCatatan, mayUse } from '#shared/contract/peran.ts'
import { baca, isWajar, tanyaUlang } from '#shared/isian/baca.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type BentukBuku, bentukOf, listIsian } from './bentuk.ts'
import { type BukuRow, findOrangBuku, hasSama, isTempat, listBaris, type OrangBuku } from './buku-kecil.repository.ts'
import { refuseBuku } from './daftar.service.ts'

type Masukan = ParsedInputOf<'bukuKecil.record'>
const aman = 'Belum tersimpan.'

/** @throws AppFailure that says which cell is wrong */
function salah(kolom: string, sebut: string | null, pesan: string): never {
  const kalimat = `${sebut ?? kolom}: ${pesan} ${aman}`
  throw new AppFailure({ code: 'masukan', pesan: kalimat, masalah: [{ path: ['isi', kolom], pesan }] })
}

/** Reads the typed cells of a line; every cell that must be there is there where it is new. */
function bacaIsi(context: AppContext, bentuk: BentukBuku, { isi, id }: Masukan): Row {
  const known = new Map(listIsian(bentuk, context.pelaku().peran))
  const asing = Object.keys(isi).find((kolom) => !known.has(kolom))
  if (asing !== undefined) salah(asing, null, 'Isian ini tidak ada di buku ini.')
  const found: [string, Value][] = []
  for (const [kolom, isian] of known) {
    if (!(kolom in isi) && id !== null) continue
    const hasil = baca(isian, isi[kolom] ?? '')
    if (hasil.kind === 'ditolak') salah(kolom, isian.sebut, hasil.alasan)
    if (hasil.kind === 'kosong' && !isian.boleh) salah(kolom, isian.sebut, 'Wajib diisi.')
    found.push([kolom, hasil.kind === 'ada' ? hasil.nilai : null])
  }
  return Object.fromEntries(found)
}

/** The places a line names must be there, and within what its writer is held to. */
function refuseTempat({ db, pelaku }: AppContext, { catatan }: BentukBuku, isi: Row): void {
  for (const [kolom, { rujuk, sebut }] of Object.entries(catatan.isian)) {
    const id = isi[kolom]
    if (rujuk !== 'fasilitas' || typeof id !== 'string') continue
    if (!isTempat(db, id) || !isInLingkup(db, pelaku(), [kunciCatatan('fasilitas', id)]))
      salah(kolom, sebut, 'Pilih dari daftarnya.')
  }
}

/** Of two columns a line fills one: both, or none, is no line. */
function refuseSalahSatu({ catatan }: BentukBuku, isi: Row): void {
  for (const [a, b] of catatan.salahSatu ?? []) {
    if (((isi[a] ?? null) === null) !== ((isi[b] ?? null) === null)) continue
    const [satu, dua] = [catatan.isian[a]?.sebut, catatan.isian[b]?.sebut]
    salah(a, satu ?? a, `Isi ${satu} atau ${dua}, salah satu saja.`)
  }
}

/** Days that cannot be: of tomorrow, before the person was born, after she died; a return before the visit. */
function refuseHari({ hariIni }: AppContext, bentuk: BentukBuku, isi: Row, orang: OrangBuku | null): void {
  const { hari, catatan } = bentuk
  const pada = hari === null ? null : isi[hari]
  if (hari === null || typeof pada !== 'string') return
  const sebut = catatan.isian[hari]?.sebut ?? null
  if (pada > hariIni()) salah(hari, sebut, `${formatTanggal(pada)} belum tiba.`)
  if (orang?.tanggal_lahir && pada < orang.tanggal_lahir) salah(hari, sebut, `${orang.nama} belum lahir pada hari itu.`)
  if (orang?.meninggal_pada && pada > orang.meninggal_pada)
    salah(hari, sebut, `${orang.nama} meninggal ${formatTanggal(orang.meninggal_pada)}.`)
  const kembali = catatan.buku?.kembali
  const lagi = kembali === undefined ? null : isi[kembali]
  if (kembali !== undefined && typeof lagi === 'string' && lagi <= pada)
    salah(kembali, catatan.isian[kembali]?.sebut ?? null, `Harus sesudah ${formatTanggal(pada)}.`)
}

function requireOrang(context: AppContext, { catatan }: BentukBuku, id: string | null): OrangBuku {
  if (id === null) refuse(`${catatan.sebutOrang ?? 'Nama'} belum dipilih. ${aman} Ketik namanya, lalu Enter.`)
  const orang = findOrangBuku(context.db, id) ?? missing(`Orang ini sudah tidak ada di buku. ${aman}`)
  if (catatan.untuk === 'dewasa' && orang.anak === 1)
    refuse(`${orang.nama} terdaftar sebagai balita, dan buku ini untuk orang dewasa. ${aman} Pilih orang lain.`)
  const jk = catatan.buku?.jk
  if (jk !== undefined && orang.jk !== null && orang.jk !== jk)
    refuse(
      `${orang.nama} tercatat ${orang.jk}, dan buku ini untuk ${jk}. ${aman} Pilih orang lain, atau betulkan L/P-nya.`,
    )
  return orang
}

/** What is asked about before a line is written: values nobody plausibly has, and a line that stands there already. */
function tanyaBaris({ db }: AppContext, { nama, catatan }: BentukBuku, isi: Row, id: string | null): string[] {
  const ganjil = Object.entries(catatan.isian).flatMap(([kolom, isian]) =>
    isWajar(isian, isi[kolom] ?? null) ? [] : [`${isian.sebut}: ${tanyaUlang(isian)}`],
  )
  const kembar = (catatan.samaPer ?? []).some((kolom) =>
    hasSama(db, nama, Object.fromEntries(kolom.map((satu) => [satu, isi[satu] ?? null])), id),
  )
  return [...ganjil, ...(kembar ? ['Baris yang sama sudah ada di buku ini. Tulis sekali lagi?'] : [])]
}

/** Where two of a kind are one, the second is refused: the first is mended. */
function refuseKembar({ db }: AppContext, { nama, catatan }: BentukBuku, isi: Row, id: string | null): void {
  for (const [a, b] of catatan.satuPer ?? []) {
    if (!hasSama(db, nama, { [a]: isi[a] ?? null, [b]: isi[b] ?? null }, id)) continue
    refuse(`${catatan.sebut} orang ini pada hari itu sudah ada. ${aman} Cari barisnya, lalu betulkan.`)
  }
}

function findBaris(context: AppContext, bentuk: BentukBuku, id: string): BukuRow {
  const siapa = { saring: { id, bulan: null, ditunggu: false }, pelaku: context.pelaku(), hariIni: context.hariIni() }
  return listBaris(context.db, bentuk, siapa)[0] ?? missing(`Baris ini sudah tidak ada di buku. ${aman}`)
}

/** Columns that later need more than typing. */
function refuseTerkunci({ pelaku }: AppContext, { catatan }: BentukBuku, lama: BukuRow, isi: Row): void {
  const diubah = (catatan.kelola ?? []).find((kolom) => kolom in isi && isi[kolom] !== lama[kolom])
  if (diubah === undefined || mayUse(pelaku().peran, 'kelola')) return
  salah(diubah, catatan.isian[diubah]?.sebut ?? null, 'Hanya bidan yang mengubahnya.')
}

function idBaru({ db }: AppContext, { nama, catatan }: BentukBuku, isi: Row): string {
  const [a, b] = catatan.satuPer?.[0] ?? []
  if (a === undefined || b === undefined) return newId()
  return idTetap(db, nama, String(isi[a]), String(isi[b]))
}

export function recordBaris(context: AppContext, input: Masukan): OutputOf<'bukuKecil.record'> {
  const { db } = context
  refuseBuku(context, input.nama)
  const bentuk = bentukOf(input.nama)
  return db.transaction(() => {
    const lama = input.id === null ? null : findBaris(context, bentuk, input.id)
    if (lama && input.versi !== null && lama.versi !== input.versi) {
      const pesan = `Baris ini baru saja diubah orang lain. ${aman} Tutup, lihat isinya yang sekarang, lalu ubah lagi.`
      throw new AppFailure({ code: 'bentrok', pesan })
    }
    const orangId = lama && bentuk.orang !== null ? String(lama[bentuk.orang]) : input.orangId
    const orang = bentuk.orang === null ? null : requireOrang(context, bentuk, orangId)
    const isi = bacaIsi(context, bentuk, input)
    const utuh: Row = { ...lama, ...isi, ...(bentuk.orang === null ? {} : { [bentuk.orang]: orangId }) }
    if (lama) refuseTerkunci(context, bentuk, lama, isi)
    refuseSalahSatu(bentuk, utuh)
    refuseTempat(context, bentuk, isi)
    refuseHari(context, bentuk, utuh, orang)
    refuseKembar(context, bentuk, utuh, input.id)
    const tanya = tanyaBaris(context, bentuk, utuh, input.id)
    if (tanya.length > 0 && !input.yakin) return { kelompok: null, id: null, tanya }
    const id = input.id ?? idBaru(context, bentuk, utuh)
    const siapa = lama || bentuk.orang === null ? {} : { [bentuk.orang]: orangId }
    const change = { entitas: input.nama, id, isi: { ...siapa, ...isi } } as Change
    return { ...writeGroup(db, context.penulis('ketik'), [change]), id, tanya: [] }
  })
}

/** Takes a line off the register; it comes back with an undo. */
export function removeBaris(
  context: AppContext,
  { nama, id }: ParsedInputOf<'bukuKecil.remove'>,
): OutputOf<'bukuKecil.remove'> {
  const { db } = context
  refuseBuku(context, nama)
  const bentuk = bentukOf(nama)
  return db.transaction(() => {
    const { pembuat } = findBaris(context, bentuk, id)
    const pelaku = context.pelaku()
    if (bentuk.catatan.pembuat !== undefined && pembuat !== pelaku.id && !mayUse(pelaku.peran, 'kelola')) {
      const pesan = 'Baris ini ditulis orang lain, jadi hanya bidan yang menghapusnya. Tidak ada yang berubah.'
      throw new AppFailure({ code: 'dilarang', pesan })
    }
    return writeGroup(db, context.penulis('ketik'), [{ entitas: nama, id, isi: { dihapus: 1 } } as Change])
  })
}
