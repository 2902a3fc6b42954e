import type { AppContext } from '#main/context/context.ts'
import { type CatatanRow, readKartuOrang } from '#main/db/baris-kartu.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import { type Change, write, writeGroup } from '#main/db/journal.ts'
import { planKematian } from '#main/db/kematian.ts'
import { refuseAntar } from '#main/kartu/antar.ts'
import { bacaIsi, perCatatan, refuseIsi } from '#main/kartu/isi.ts'
import type { Row } from '#main/toko/toko.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import type { IsiKartu } from '#shared/contract/bentuk-kartu.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { barisOf } from '#shared/kartu/dinilai.ts'
import { berakhirOf, dibukaOf } from '#shared/kartu/masa.ts'
import { isBersuami, type SusunanKartu, type SusunanKepala } from '#shared/kartu/susunan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { getKepala } from './catat.service.ts'
import { mapAnggota, type OrangRow } from './kartu.repository.ts'
import { anggotaPada, getOrang, refuseTanggal } from './siapa.ts'
import { susunanKepalaOf } from './susunan.ts'

const safe = 'Tidak ada yang berubah.'

/** The columns of a head that were typed; what belongs to a visit has no place here. */
export function bacaKepala(context: AppContext, { kartu, kepala }: SusunanKartu, isi: IsiKartu): Row {
  const read = bacaIsi(kartu, isi, context.pelaku().peran)
  const elsewhere = [...read.keys()].find(({ simpan }) => simpan?.catatan !== kepala)
  if (elsewhere) refuseIsi(kartu, [{ kolom: elsewhere.kode, pesan: 'Diisi pada kunjungan.' }])
  return (kepala && perCatatan(read)[kepala]) ?? {}
}

/** Refuses a second one beside one that is open, or within the time of one that is over. */
function refuseTerbuka(
  { kartu, masa }: SusunanKepala,
  orang: OrangRow,
  heads: readonly CatatanRow[],
  dibuka: Tanggal,
): void {
  const sebut = kartu.sebut.toLowerCase()
  const open = heads.find((row) => berakhirOf(masa, row) === null)
  if (open) {
    refuse(
      `${orang.nama} masih tercatat sebagai ${sebut} sejak ${formatTanggal(dibukaOf(masa, open))}. ${safe} Catat dulu akhirnya bila memang sudah selesai.`,
    )
  }
  const last = heads.findLast((row) => (berakhirOf(masa, row) ?? '') > dibuka)
  if (!last) return
  refuse(
    `${orang.nama} masih tercatat sebagai ${sebut} sampai ${formatTanggal(berakhirOf(masa, last) ?? '')}, sesudah ${formatTanggal(dibuka)}. ${safe} Periksa tanggalnya.`,
  )
}

/** The husband, where the head has a place for him. */
function suamiOf(susunan: SusunanKepala, namaSuami: string | null): Row {
  return isBersuami(susunan) ? { nama_suami: namaSuami } : {}
}

type Pembukaan = Pick<ParsedInputOf<'kartu.open'>, 'dibuka' | 'isi'> & { readonly namaSuami: string | null }

/** The head of a card for somebody, as a change. */
export function planKepala(
  context: AppContext,
  susunan: SusunanKepala,
  orang: OrangRow,
  { dibuka, namaSuami, isi }: Pembukaan,
): Change {
  const { kepala, keOrang, masa, kartu } = susunan
  refuseTanggal(context, kartu, orang, dibuka)
  const typed = bacaKepala(context, susunan, isi)
  const fields = { [keOrang]: orang.id, [masa.dibuka]: dibuka, ...suamiOf(susunan, namaSuami), ...typed }
  const head = { id: '', versi: 0, ...fields }
  refuseAntar(kartu, barisOf(susunan, orang, { head, row: {}, tanggal: dibuka }), context.hariIni())
  return { entitas: kepala, id: idTetap(context.db, kepala, orang.id, dibuka), isi: fields } as Change
}

/** Opens the head of a card of somebody in the book. */
export function openKepala(context: AppContext, input: ParsedInputOf<'kartu.open'>): OutputOf<'kartu.open'> {
  const { db } = context
  const susunan = susunanKepalaOf(context, input.kartu)
  return db.transaction(() => {
    const orang = getOrang(context, input.orangId)
    if (!anggotaPada(mapAnggota(db, orang.id).get(orang.id) ?? [], context.hariIni())) {
      refuse(`${orang.nama} bukan anggota posyandu di buku ini sekarang. ${safe} Catat dulu kepindahannya.`)
    }
    const heads = readKartuOrang(db, susunan, orang.id).map(({ head }) => head)
    refuseTerbuka(susunan, orang, heads, input.dibuka)
    const change = planKepala(context, susunan, orang, input)
    const { kelompok } = write(db, context.penulis('ketik'), [change])
    return { kepalaId: change.id, kelompok }
  })
}

/** Corrects what is known of the head; every visit is judged anew from it. @throws AppFailure `bentrok` */
export function correctKepala(
  context: AppContext,
  input: ParsedInputOf<'kartu.correctHead'>,
): OutputOf<'kartu.correctHead'> {
  const { db } = context
  const susunan = susunanKepalaOf(context, input.kartu)
  return db.transaction(() => {
    const head = getKepala(context, susunan, input.kepalaId)
    const orang = getOrang(context, String(head[susunan.keOrang]))
    if (head.versi !== input.versi) {
      throw new AppFailure({
        code: 'bentrok',
        pesan: `Catatan ${orang.nama} baru saja diubah di tempat lain. Perubahan itu tersimpan, isian Ibu belum. Buka lagi halamannya, lalu ulangi bila masih perlu.`,
      })
    }
    const isi = { ...suamiOf(susunan, input.namaSuami), ...bacaKepala(context, susunan, input.isi) }
    const after: CatatanRow = { ...head, ...isi }
    const tanggal = dibukaOf(susunan.masa, head)
    refuseAntar(susunan.kartu, barisOf(susunan, orang, { head: after, row: {}, tanggal }), context.hariIni())
    return writeGroup(db, context.penulis('ketik'), [{ entitas: susunan.kepala, id: head.id, isi } as Change])
  })
}

function refuseAkhir(
  { kartu, masa, kepala }: SusunanKepala,
  orang: OrangRow,
  head: CatatanRow,
  { tanggal, sebab }: { tanggal: Tanggal; sebab: string },
): void {
  if (!catatanOf(kepala).isian[masa.sebab]?.kata?.has(sebab)) refuse(`Pilih dulu sebabnya. ${safe}`)
  if (tanggal >= dibukaOf(masa, head)) return
  refuse(
    `${orang.nama} terdaftar sebagai ${kartu.sebut.toLowerCase()} ${formatTanggal(dibukaOf(masa, head))}, sesudah ${formatTanggal(tanggal)}. ${safe} Periksa tanggalnya.`,
  )
}

/** Ends the head of a card on a day. Visits after it are refused, and one that is there refuses the end. */
export function endKepala(context: AppContext, input: ParsedInputOf<'kartu.end'>): OutputOf<'kartu.end'> {
  const { db } = context
  const susunan = susunanKepalaOf(context, input.kartu)
  const { masa, kepala } = susunan
  const { tanggal, sebab } = input
  return db.transaction(() => {
    const head = getKepala(context, susunan, input.kepalaId)
    const orang = getOrang(context, String(head[susunan.keOrang]))
    refuseTanggal(context, susunan.kartu, orang, tanggal)
    refuseAkhir(susunan, orang, head, input)
    const later = readKartuOrang(db, susunan, orang.id)
      .find((satu) => satu.head.id === head.id)
      ?.rows.find((row) => String(row.tanggal) > tanggal)
    if (later) {
      refuse(
        `${orang.nama} masih punya kunjungan ${formatTanggal(String(later.tanggal))}, sesudah ${formatTanggal(tanggal)}. ${safe} Periksa tanggalnya, atau betulkan dulu kunjungan itu.`,
      )
    }
    const change = { entitas: kepala, id: head.id, isi: { [masa.berakhir]: tanggal, [masa.sebab]: sebab } } as Change
    const anggota = mapAnggota(db, orang.id).get(orang.id) ?? []
    // A death ends more than the card.
    const kematian = { anggota, tanggal, hariIni: context.hariIni() }
    const death = sebab === 'meninggal' ? planKematian(db, orang, kematian).filter(({ id }) => id !== head.id) : []
    return writeGroup(db, context.penulis('ketik'), [change, ...death])
  })
}
