import type { AppContext } from '#main/context/context.ts'
import { namaPosyanduJelas, readPengaturan } from '#main/db/buku.ts'
import { createTampakSini } from '#main/db/milik.ts'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import { normalNama } from '#shared/domain/identitas/nama.ts'
import { hasilTerakhir } from '#shared/domain/penimbangan/hasil-satu.ts'
import { keadaanAnak } from '#shared/domain/register/keadaan.ts'
import { isAnggota } from '#shared/domain/register/keanggotaan.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { createZBBU } from '#shared/domain/skdn/z-bbu.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { isUmurBalita } from './anak-lembar.ts'
import { getHariBuka } from './hari-buka.service.ts'
import { type HariRow, listOrang, type OrangRow } from './penimbangan.repository.ts'

/** Who is looked for is found among so many, or the search is made narrower. */
const batasTamu = 50
/** Fewer digits stand in too many numbers to find anybody. */
const angkaNik = /^\d{3,}$/

type Tamu = { readonly anak: AnakRegister; readonly orang: OrangRow; readonly posyanduId: string }

const byName = new Intl.Collator('id')

/** Each word begins a name of the child or its mother, or is part of the NIK. */
function isCocok(anak: AnakRegister, orang: OrangRow, words: readonly string[]): boolean {
  const names = ` ${normalNama(`${anak.nama} ${orang.nama_ibu ?? ''}`)}`
  return words.every((word) => (angkaNik.test(word) ? (orang.nik ?? '').includes(word) : names.includes(` ${word}`)))
}

function listTamu(context: AppContext, hari: HariRow, cari: string): Tamu[] {
  const words = normalNama(cari)
    .split(' ')
    .filter((word) => word !== '')
  const anak = context.register().anak.semua()
  const tampakSini = createTampakSini(context.db)
  const found: Tamu[] = []
  for (const orang of listOrang(context.db, null)) {
    const child = anak.get(orang.id)
    const home = child && tampakSini(child).keanggotaan.find((k) => isAnggota(k, hari.tanggal))
    if (!child || !home || home.posyanduId === hari.posyandu_id) continue
    if (isUmurBalita(child, hari.tanggal) && isCocok(child, orang, words)) {
      found.push({ anak: child, orang, posyanduId: home.posyanduId })
    }
  }
  return found.sort((a, b) => byName.compare(a.anak.nama, b.anak.nama)).slice(0, batasTamu)
}

/** Children of other posyandu that may be weighed here as guests, by name. */
export function findTamu(context: AppContext, hariBukaId: string, cari: string): BalitaBaris[] {
  const hari = getHariBuka(context, hariBukaId)
  const hariIni = context.hariIni()
  const posyandu = namaPosyanduJelas(context.db)
  const zBBU = createZBBU(readPengaturan(context.db).rujukanZ)
  const aturan = { isAwalData: context.register().isAwalData, zBBU }
  return listTamu(context, hari, cari).map(({ anak, orang, posyanduId }) => ({
    id: anak.id,
    nama: anak.nama,
    jk: anak.jk,
    tanggalLahir: anak.tanggalLahir,
    tanggalLahirPerkiraan: anak.tanggalLahirPerkiraan,
    umur: anak.tanggalLahir === null ? null : umurBulanPenuh(anak.tanggalLahir, hariIni),
    namaIbu: orang.nama_ibu,
    namaAyah: orang.nama_ayah,
    posyanduId,
    posyandu: posyandu.get(posyanduId) ?? null,
    dusun: orang.dusun,
    rt: orang.rt,
    rw: orang.rw,
    nikAkhir: orang.nik?.slice(-4) ?? null,
    nikStatus: orang.nik_status,
    keadaan: keadaanAnak(anak, hariIni),
    terakhir: hasilTerakhir(anak, aturan),
  }))
}
