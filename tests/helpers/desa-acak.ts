/** Villages by chance: pregnant women of two posyandu over two years, every day and event as a file of records has them. */

type Baris = Record<string, string | number | boolean>
export type DesaAcak = Record<string, Baris[]>

/** mulberry32: the same seed, the same village. */
function createAcak(benih: number) {
  let a = benih
  const next = () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const bulat = (dari: number, sampai: number) => dari + Math.floor(next() * (sampai - dari + 1))
  return {
    bulat,
    mungkin: (bagian: number) => next() < bagian,
    satu: <T>(list: readonly T[]): T => list[bulat(0, list.length - 1)] as T,
  }
}
type Acak = ReturnType<typeof createAcak>

const awal = Date.UTC(2025, 0, 1)
/** The n-th day from 1 January 2025. */
const hari = (n: number): string => new Date(awal + n * 86_400_000).toISOString().slice(0, 10)

function kunjungan(acak: Acak, orang: string, n: number): Baris {
  const { bulat, mungkin } = acak
  return {
    orang,
    tanggal: hari(n),
    ...(mungkin(0.85) ? { bb_kg: bulat(400, 800) / 10 } : {}),
    ...(mungkin(0.5) ? { lila_cm: bulat(215, 280) / 10 } : {}),
    ...(mungkin(0.4) ? { td_sistole: bulat(100, 165), td_diastole: bulat(60, 99) } : {}),
    ...(mungkin(0.3) ? { hb_gdl: bulat(90, 130) / 10 } : {}),
    ...(mungkin(0.6) ? { ttd_jumlah: bulat(0, 60) } : {}),
    ...(mungkin(0.2) ? { tt_diberikan: 'ya' } : {}),
  }
}

/** Ends a pregnancy, or lets it go on. @returns the day after which another may begin; null for none */
function akhiri(acak: Acak, desa: DesaAcak, [orang, n]: readonly [string, number]): number | null {
  const { bulat, mungkin, satu } = acak
  const add = (jenis: string, baris: Baris) => void desa[jenis]?.push(baris)
  const tanggal = hari(n)
  switch (satu(['bersalin', 'bersalin', 'bersalin', 'keguguran', 'meninggal', 'anak', 'terbuka'] as const)) {
    case 'bersalin':
      for (let urut = 1; urut <= (mungkin(0.2) ? 2 : 1); urut++) {
        const penolong = satu(['bidan', 'dokter', 'perawat', 'dukun', 'keluarga'])
        const hidup = mungkin(0.85)
        const bayi = { bayi_urut: urut, bayi_jk: satu(['L', 'P']), bayi_lahir: hidup ? 'hidup' : 'mati' }
        const berat = mungkin(0.9) ? { bb_lahir_g: satu([1999, 2000, 2500, 2501, bulat(1500, 3800)]) } : {}
        add('persalinan', { orang, tanggal: hari(n + 1), tanggal_bersalin: tanggal, penolong, ...bayi, ...berat })
      }
      return n
    case 'keguguran':
      add('keguguran', { orang, tanggal })
      return n
    case 'meninggal':
      add('kematian', { orang, tanggal, golongan: 'ibuHamil' })
      return null
    case 'anak':
      add('orang', {
        nama: `Anak ${orang}`,
        jk: 'L',
        tanggal_lahir: tanggal,
        ibu: orang,
        bb_lahir_g: bulat(1800, 3500),
      })
      return n
    default:
      return null
  }
}

function hamil(acak: Acak, desa: DesaAcak, orang: string): void {
  const { bulat, mungkin } = acak
  let mulai = bulat(0, 500)
  for (let ke = bulat(1, 5), kali = 0; kali < 2; ke++, kali++) {
    const hpht = mulai - bulat(20, 90)
    const akhir = mulai + bulat(15, 230)
    const hariKunjungan = [mulai, ...Array.from({ length: bulat(0, 8) }, () => bulat(mulai, akhir))]
    for (const n of [...new Set(hariKunjungan)].sort((a, b) => a - b)) {
      const kepala =
        n === mulai ? { ...(mungkin(0.9) ? { hpht: hari(hpht) } : {}), gravida: ke, jarak_th: bulat(10, 40) / 10 } : {}
      desa['ibu-hamil']?.push({ ...kunjungan(acak, orang, n), ...kepala })
    }
    const next = akhiri(acak, desa, [orang, akhir])
    if (next === null || mungkin(0.4)) return
    mulai = next + bulat(60, 200)
  }
}

function anggota(acak: Acak, desa: DesaAcak, orang: string): void {
  const { bulat, mungkin, satu } = acak
  const [a, b] = mungkin(0.5) ? ['p', 'q'] : ['q', 'p']
  const pindah = hari(bulat(100, 650))
  const add = (baris: Baris) => void desa.keanggotaan?.push({ orang, ...baris })
  const cara = satu(['tetap', 'tetap', 'tetap', 'pindah', 'keluar', 'masuk', 'tamu'])
  if (cara === 'tetap') add({ posyandu: a, mulai: '2020-01-01' })
  if (cara === 'masuk') add({ posyandu: a, mulai: pindah, sebab_mulai: 'pindahMasuk' })
  if (cara !== 'pindah' && cara !== 'keluar') return
  add({ posyandu: a, mulai: '2020-01-01', sampai: pindah, sebab_sampai: 'pindah' })
  if (cara === 'pindah') add({ posyandu: b, mulai: pindah, sebab_mulai: 'pindahMasuk' })
}

/** A village of some twenty women. */
export function buatDesaAcak(benih: number): DesaAcak {
  const acak = createAcak(benih)
  const { bulat, mungkin } = acak
  const desa: DesaAcak = {
    posyandu: ['p', 'q'].map((kunci) => ({ kunci, nama: kunci === 'p' ? 'Pertama' : 'Kedua', desa: 'Acak' })),
    ...{
      hari_buka: [],
      orang: [],
      keanggotaan: [],
      balita: [],
      'ibu-hamil': [],
      persalinan: [],
      keguguran: [],
      kematian: [],
    },
  }
  for (const posyandu of ['p', 'q']) {
    const dari = bulat(0, 16)
    for (let bulan = dari; bulan < 24; bulan++) {
      const day = () =>
        `${2025 + Math.floor(bulan / 12)}-${String((bulan % 12) + 1).padStart(2, '0')}-${String(bulat(1, 28)).padStart(2, '0')}`
      for (let n = bulat(0, 2); n > 0; n--) {
        const tanggal = day()
        if (!desa.hari_buka?.some((satu) => satu.posyandu === posyandu && satu.tanggal === tanggal))
          desa.hari_buka?.push({ posyandu, tanggal })
      }
      for (let anak = 0; anak < 3; anak++)
        if (mungkin(0.3)) desa.balita?.push({ orang: `${posyandu}${anak}`, tanggal: day(), bb_kg: 9 + anak })
    }
    for (let anak = 0; anak < 3; anak++) {
      desa.orang?.push({
        kunci: `${posyandu}${anak}`,
        nama: `Balita ${posyandu}${anak}`,
        jk: 'L',
        tanggal_lahir: '2024-06-01',
      })
      desa.keanggotaan?.push({ orang: `${posyandu}${anak}`, posyandu, mulai: '2024-06-01', sebab_mulai: 'lahir' })
    }
  }
  for (let i = 0; i < 20; i++) {
    const kunci = `ibu${i}`
    const nomor = mungkin(0.5) ? { urutan_register: bulat(1, 9) } : {}
    const lahir = mungkin(0.95)
      ? { tanggal_lahir: `${bulat(1985, 2009)}-${String(bulat(1, 12)).padStart(2, '0')}-15` }
      : {}
    desa.orang?.push({ kunci, nama: `Ibu ${String.fromCharCode(65 + bulat(0, 25))}${i}`, jk: 'P', ...lahir, ...nomor })
    anggota(acak, desa, kunci)
    hamil(acak, desa, kunci)
  }
  return desa
}
