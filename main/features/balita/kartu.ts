import type { AppContext } from '#main/context/context.ts'
import { readPengaturan } from '#main/db/buku.ts'
import { listKms, listPenimbangan } from '#main/db/isi-anak.ts'
import { createTampakSini } from '#main/db/milik.ts'
import { listTerbuka } from '#main/ringkasan/baris-timbang.ts'
import type { PenimbanganTable } from '#main/toko/schema.ts'
import type { KartuBalita, RiwayatTimbang } from '#shared/contract/balita.ts'
import { missing } from '#shared/contract/errors.ts'
import { isIbuSama, isKembar } from '#shared/domain/identitas/hubungan.ts'
import { type HasilSatu, hasilSatu } from '#shared/domain/penimbangan/hasil-satu.ts'
import { keadaanAnak, keanggotaanKini } from '#shared/domain/register/keadaan.ts'
import type { AnakRegister, Penimbangan } from '#shared/domain/register/register.ts'
import { createZBBU } from '#shared/domain/skdn/z-bbu.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh, umurHari } from '#shared/domain/tanggal/umur.ts'
import { type AsalRow, findOrang, listAsal, posyanduNames } from './balita.repository.ts'
import { toIsi } from './isi.ts'
import { listKeanggotaan } from './keanggotaan.repository.ts'
import { createPeriksaIdentitas } from './peringatan.ts'

function ageAt(lahir: Tanggal | null, tanggal: Tanggal): Pick<RiwayatTimbang, 'umurBulan' | 'umurHari'> {
  if (lahir === null) return { umurBulan: null, umurHari: null }
  return { umurBulan: umurBulanPenuh(lahir, tanggal), umurHari: umurHari(lahir, tanggal) }
}

function computed(hasil: HasilSatu) {
  const { dihitung, luarS, huruf, duaT, bgm } = hasil
  return {
    dihitung,
    luarS,
    huruf: huruf?.huruf ?? null,
    hurufHitung: huruf?.hurufHitung ?? null,
    naikG: huruf?.naikG ?? null,
    kbmG: huruf?.kbmG ?? null,
    bbLaluG: huruf?.lalu?.bbG ?? null,
    duaT,
    bgm,
    pengganti: huruf?.pengganti ?? ('tidakAda' as const),
  }
}

function typed(row: PenimbanganTable) {
  return {
    id: row.id,
    tanggal: row.tanggal,
    caraUkur: row.cara_ukur,
    lilaMm: row.lila_mm,
    lkMm: row.lk_mm,
    vitaminA: row.vitamin_a,
    obatCacing: row.obat_cacing === null ? null : row.obat_cacing === 1,
    asi: row.asi,
    edema: row.edema === 1,
    catatan: row.catatan,
    penggantiAlasan: row.pengganti_alasan,
    naikMenurutBerkas: row.naik_menurut_berkas,
    versi: row.versi,
  }
}

/** A measure that is held back stands as it was typed, and as no number: in no line and no letter. */
function counted({ bbG, tbMm, tertahan }: Penimbangan, row: PenimbanganTable) {
  return { bbG, tbMm, bbKetikan: tertahan?.bb ?? row.bb_ketikan, tbKetikan: tertahan?.tb ?? row.tb_ketikan }
}

/** Every weighing of a child, newest first, with all that is computed for it. */
function listRiwayatTimbang(
  context: AppContext,
  anak: AnakRegister,
  names: ReadonlyMap<string, string>,
): RiwayatTimbang[] {
  const { db } = context
  const { isAwalData } = context.register()
  const { rujukanZ } = readPengaturan(db)
  const aturan = { isAwalData, rujukanZ, zBBU: createZBBU(rujukanZ) }
  const asal: ReadonlyMap<string, AsalRow> = listAsal(db, anak.id)
  const known = new Map(anak.penimbangan.map((p) => [p.id, p]))
  return listPenimbangan(db, anak.id).flatMap((row) => {
    const penimbangan = known.get(row.id)
    if (!penimbangan) return []
    return {
      ...typed(row),
      ...counted(penimbangan, row),
      tempat: row.posyandu_id === null ? null : (names.get(row.posyandu_id) ?? null),
      ...ageAt(anak.tanggalLahir, row.tanggal),
      ...computed(hasilSatu(anak, penimbangan, aturan)),
      asal: asal.get(row.id) ?? null,
      pertanyaan: listTerbuka(anak, row, aturan).map(({ pesan }) => pesan),
    }
  })
}

/** Others of the same mother: twins first, then by age, the eldest first. */
function listSaudara(id: string, { hubungan }: ReturnType<typeof createPeriksaIdentitas>): KartuBalita['saudara'] {
  const kembar = new Set(hubungan(id, isKembar).map((other) => other.id))
  return hubungan(id, (self, other) => isIbuSama(self, other) || isKembar(self, other))
    .toSorted((a, b) => ((a.tanggalLahir ?? '9999') < (b.tanggalLahir ?? '9999') ? -1 : 1))
    .map((other) => ({ id: other.id, nama: other.nama, kembar: kembar.has(other.id) }))
    .sort((a, b) => Number(b.kembar) - Number(a.kembar))
}

/** The card of one child: identity, memberships, weighings and what looks wrong. */
export function readKartu(context: AppContext, id: string): KartuBalita {
  const { db } = context
  const hariIni = context.hariIni()
  const row = findOrang(db, id)
  const anak = context.register().anak.get(id)
  if (!row || !anak) missing('Anak ini sudah tidak ada di buku. Catatannya dapat dikembalikan lewat riwayat.')
  const names = posyanduNames(db)
  const sini = createTampakSini(db)(anak)
  const place = keanggotaanKini(sini, hariIni)
  const periksa = createPeriksaIdentitas(context)
  const isi = toIsi(row)
  return {
    id,
    versi: row.versi,
    isi,
    nikStatus: row.nik_status,
    kodeSementara: row.kode_sementara,
    umurBulan: anak.tanggalLahir === null ? null : umurBulanPenuh(anak.tanggalLahir, hariIni),
    keadaan: row.meninggal_pada === null ? keadaanAnak(sini, hariIni) : 'meninggal',
    meninggalPada: row.meninggal_pada,
    posyanduId: place?.posyanduId ?? null,
    posyandu: names.get(place?.posyanduId ?? '') ?? null,
    keanggotaan: listKeanggotaan(db, id).map((k) => ({
      id: k.id,
      posyanduId: k.posyandu_id,
      posyandu: names.get(k.posyandu_id) ?? '–',
      mulai: k.mulai,
      sebabMulai: k.sebab_mulai,
      sampai: k.sampai,
      sebabSampai: k.sebab_sampai,
      keterangan: k.keterangan,
    })),
    kms: listKms(db, id).map((k) => ({ id: k.id, tanggal: k.tanggal, punya: k.punya === 1 })),
    penimbangan: listRiwayatTimbang(context, anak, names),
    // A child that has grown up is no mistake of its entry.
    peringatan: periksa.check(id, isi).filter(({ kode }) => kode !== 'lewatBalita'),
    saudara: listSaudara(id, periksa),
  }
}
