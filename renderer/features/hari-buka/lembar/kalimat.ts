import { kelasBBU } from '#shared/domain/antropometri/kelas.ts'
import { formatBerat } from '#shared/domain/penimbangan/ketikan.ts'
import type { Pertanyaan } from '#shared/domain/penimbangan/periksa.ts'
import { formatBulat, formatZ } from '#shared/text/angka.ts'
import { kalimatLuarS } from '#shared/text/luar-s.ts'
import { formatTanggal, formatUmur } from '#shared/text/tanggal.ts'
import type { KeadaanBaris } from './baris-keadaan.ts'
import type { HitunganBaris, HurufBulan } from './hitung.ts'

const kataKelas = {
  sangatKurang: 'sangat kurang',
  kurang: 'kurang',
  normal: 'normal',
  risikoLebih: 'risiko lebih',
} as const

function gainSentence({ naikG, kbmG }: HurufBulan): string {
  if (naikG === null) return ''
  const gain = naikG > 0 ? `naik ${formatBulat(naikG)} g` : naikG < 0 ? `turun ${formatBulat(-naikG)} g` : 'berat tetap'
  return kbmG === null ? gain : `${gain}, paling sedikit ${formatBulat(kbmG)} g`
}

function letterSentence(huruf: HurufBulan): string {
  const where = huruf.pada === null ? '' : ` Ditimbang ${formatTanggal(huruf.pada)}.`
  if (huruf.huruf === 'B') return `pertama kali ditimbang di posyandu ini.${where}`
  if (huruf.huruf === 'O') return `tidak ditimbang bulan lalu.${where}`
  if (huruf.duaT) return `dua bulan tidak naik, ${gainSentence(huruf)}.${where}`
  return `${huruf.huruf === 'T' ? 'tidak naik, ' : ''}${gainSentence(huruf)}.${where}`
}

function overrideSentence({ baris }: KeadaanBaris, huruf: HurufBulan): string {
  const pengganti = baris.pengganti
  if (pengganti === null || huruf.pengganti === 'tidakAda') return ''
  if (huruf.pengganti === 'tanyaLagi') return `${pengganti.nt} dari bidan dibuat untuk berat lain.`
  return `${pengganti.nt} ditetapkan bidan (hitungan ${huruf.hurufHitung}): ${pengganti.alasan}.`
}

function waitingSentence({ baris, tidakHadir, isi }: KeadaanBaris, umur: number | null): string {
  if (tidakHadir) return 'tidak hadir.'
  if (isi.bb.trim() !== '') return 'berat ini belum dihitung.'
  const age = umur === null || umur < 0 ? null : formatUmur(umur)
  const last = baris.lalu ? `bulan lalu ${formatBerat(baris.lalu.bbG)} kg` : 'bulan lalu tidak ditimbang'
  return `${[age, last].filter(Boolean).join(', ')}.`
}

/** What the row means for its child. */
function meaning(keadaan: KeadaanBaris, { hasil, huruf }: HitunganBaris): string {
  if (hasil.kind === 'belumLengkap') {
    const { jk } = keadaan.baris.anak
    return jk === null
      ? 'L atau P belum diisi, jadi belum dihitung.'
      : 'tanggal lahir belum diisi, jadi belum dihitung.'
  }
  if (hasil.kind === 'luarS') return `${kalimatLuarS(hasil.alasan)}. Dicatat, di luar S.`
  if (hasil.kind === 'digantikan') return `yang dihitung bulan ini penimbangan ${formatTanggal(hasil.oleh)}.`
  return huruf === null ? waitingSentence(keadaan, hasil.umur) : letterSentence(huruf)
}

/** The foot of the sheet: whose row it is and what it means, in words. */
export type KalimatBaris = {
  readonly nama: string
  readonly arti: string
  /** Both age rules, when they put the child into different classes. */
  readonly duaAturan: {
    readonly hari: string
    readonly kelasHari: string
    readonly bulan: string
    readonly kelasBulan: string
  } | null
  readonly tambahan: readonly string[]
}

export function kalimatBaris(keadaan: KeadaanBaris, hitungan: HitunganBaris): KalimatBaris {
  const { baris, isi } = keadaan
  const beda = hitungan.bedaKelas
  const guest = baris.tamu ? `Tamu dari ${baris.posyanduAsal ?? 'tempat lain'}, dihitung di sana.` : ''
  const override = hitungan.huruf ? overrideSentence(keadaan, hitungan.huruf) : ''
  const oedema = isi.edema ? 'Edema: BB/U tidak dihitung, rujuk.' : ''
  const bgm = hitungan.huruf?.bgm ? 'Di bawah garis merah.' : ''
  const note = (isi.catatan ?? '').trim() === '' ? '' : `Catatan: ${isi.catatan}`
  return {
    nama: baris.anak.nama,
    arti: meaning(keadaan, hitungan),
    duaAturan: beda && {
      hari: formatZ(beda.hari.z),
      kelasHari: kataKelas[kelasBBU(beda.hari.z)],
      bulan: formatZ(beda.bulanPenuh.z),
      kelasBulan: kataKelas[kelasBBU(beda.bulanPenuh.z)],
    },
    tambahan: [guest, bgm, override, oedema, note].filter((text) => text !== ''),
  }
}

/** A question as it fits beside its own row; the foot tells it whole. */
export type TanyaRingkas = { readonly tanya: string; readonly sebab: string }

const sebabRingkas: Partial<Record<Pertanyaan['kode'], string>> = {
  gram: 'Ini bukan kilogram.',
  komaHilang: 'Komanya hilang?',
  bbTurun: 'Turun banyak.',
  bbNaikTajam: 'Naik banyak.',
  tbTurun: 'Lebih pendek dari dulu.',
  tbNaikTajam: 'Bertambah banyak.',
  bbLuarRentang: 'Di luar ukuran balita.',
  tbLuarRentang: 'Di luar ukuran balita.',
  zLuarRentang: 'Jauh dari yang wajar.',
  penggantiBerubah: 'Beratnya sudah berubah.',
}

export function tanyaRingkas(pertanyaan: Pertanyaan, pengganti: 'N' | 'T' | null): TanyaRingkas {
  const { kode, isian, saran } = pertanyaan
  if (kode === 'tertukar') return { tanya: 'BB dan PB/TB tertukar?', sebab: '' }
  if (kode === 'penggantiBerubah') return { tanya: `Tetap ${pengganti ?? ''}?`, sebab: sebabRingkas[kode] ?? '' }
  if (kode === 'nol') {
    return isian === 'bb'
      ? { tanya: '0 bukan berat. Tidak hadir?', sebab: '' }
      : { tanya: '0 bukan tinggi.', sebab: '' }
  }
  if (kode === 'bukanAngka' && saran === null) {
    return { tanya: 'Ini bukan angka.', sebab: isian === 'bb' ? 'Ketik beratnya, misalnya 8,6.' : 'Misalnya 73,5.' }
  }
  const tanya = isian === 'bb' ? 'Timbang ulang?' : 'Ukur ulang?'
  const satuan = isian === 'bb' ? 'kg' : 'cm'
  return { tanya, sebab: saran ? `Atau maksudnya ${saran.teks} ${satuan}?` : (sebabRingkas[kode] ?? '') }
}

/** "001" and "RT 03" as "1" and "3": there is no room for zeros. Anything else stays as it is written. */
export function rtRingkas(rt: string): string {
  return /^(?:RT\.?\s*)?0*(\d+)$/i.exec(rt.trim())?.[1] ?? rt
}
