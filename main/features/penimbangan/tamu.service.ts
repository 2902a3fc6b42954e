import type { AppContext } from '#main/context/context.ts'
import { namaPosyanduJelas, readPengaturan } from '#main/db/buku.ts'
import { listAnakDasar } from '#main/ringkasan/baris-register.ts'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import { normalNama } from '#shared/domain/identitas/nama.ts'
import { hasilTerakhir } from '#shared/domain/penimbangan/hasil-satu.ts'
import { keadaanAnak } from '#shared/domain/register/keadaan.ts'
import { isAnggota } from '#shared/domain/register/keanggotaan.ts'
import { createZBBU } from '#shared/domain/skdn/z-bbu.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { isUmurBalita } from './anak-lembar.ts'
import { getHariBuka } from './hari-buka.service.ts'
import { type HariRow, listOrang, type OrangRow } from './penimbangan.repository.ts'

/** Who is looked for is found among so many, or the search is made narrower. */
const batasTamu = 50
/** Fewer digits stand in too many numbers to find anybody. */
const angkaNik = /^\d{3,}$/

type Tamu = { readonly id: string; readonly nama: string; readonly orang: OrangRow; readonly posyanduId: string }

const byName = new Intl.Collator('id')

/** Each word begins a name of the child or its mother, or is part of the NIK. */
function isCocok(orang: OrangRow, words: readonly string[]): boolean {
  const names = ` ${normalNama(`${orang.nama} ${orang.nama_ibu ?? ''}`)}`
  return words.every((word) => (angkaNik.test(word) ? (orang.nik ?? '').includes(word) : names.includes(` ${word}`)))
}

function listTamu(context: AppContext, hari: HariRow, cari: string): Tamu[] {
  const words = normalNama(cari)
    .split(' ')
    .filter((word) => word !== '')
  const orang = listOrang(context.db, null).filter((one) => isCocok(one, words))
  const anak = listAnakDasar(
    context.db,
    orang.map(({ id }) => id),
  )
  const perId = new Map(anak.map((one) => [one.id, one]))
  const found = orang.flatMap((one): Tamu[] => {
    const child = perId.get(one.id)
    const home = child?.keanggotaan.find((k) => isAnggota(k, hari.tanggal))
    if (!child || !home || home.posyanduId === hari.posyandu_id || !isUmurBalita(child, hari.tanggal)) return []
    return [{ id: child.id, nama: child.nama, orang: one, posyanduId: home.posyanduId }]
  })
  return found.sort((a, b) => byName.compare(a.nama, b.nama)).slice(0, batasTamu)
}

/** Children of other posyandu that may be weighed here as guests, by name. */
export function findTamu(context: AppContext, hariBukaId: string, cari: string): BalitaBaris[] {
  const hari = getHariBuka(context, hariBukaId)
  const hariIni = context.hariIni()
  const posyandu = namaPosyanduJelas(context.db)
  const zBBU = createZBBU(readPengaturan(context.db).rujukanZ)
  const { anak: register, isAwalData } = context.register()
  const aturan = { isAwalData, zBBU }
  const tamu = listTamu(context, hari, cari)
  register.muat(tamu.map(({ id }) => id))
  return tamu.flatMap(({ id, orang, posyanduId }) => {
    const anak = register.get(id)
    return anak
      ? [
          {
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
          },
        ]
      : []
  })
}
