import type { BarisLembar, IsiBaris } from '#shared/contract/penimbangan.ts'
import { kelasBBU } from '#shared/domain/antropometri/kelas.ts'
import { formatBerat } from '#shared/domain/penimbangan/ketikan.ts'
import { formatBulat, formatZ } from '#shared/text/angka.ts'
import { kalimatLuarS } from '#shared/text/luar-s.ts'
import { formatTanggal, formatUmur } from '#shared/text/tanggal.ts'
import type { HitunganTimbang, HurufBulan } from './hitung.ts'

/** A row of the weighing as it stands in the window. */
export type BarisTimbang = { readonly baris: BarisLembar; readonly isi: IsiBaris; readonly tidakHadir: boolean }

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

function overrideSentence({ baris }: BarisTimbang, huruf: HurufBulan): string {
  const pengganti = baris.pengganti
  if (pengganti === null || huruf.pengganti === 'tidakAda') return ''
  if (huruf.pengganti === 'tanyaLagi') return `${pengganti.nt} dari bidan dibuat untuk berat lain.`
  return `${pengganti.nt} ditetapkan bidan (hitungan ${huruf.hurufHitung}): ${pengganti.alasan}.`
}

function waitingSentence({ baris, tidakHadir, isi }: BarisTimbang, umur: number | null): string {
  if (tidakHadir) return 'tidak hadir.'
  if (isi.bb.trim() !== '') return 'berat ini belum dihitung.'
  const age = umur === null || umur < 0 ? null : formatUmur(umur)
  const last = baris.lalu ? `bulan lalu ${formatBerat(baris.lalu.bbG)} kg` : 'bulan lalu tidak ditimbang'
  return `${[age, last].filter(Boolean).join(', ')}.`
}

/** What the row means for its child. */
function meaning(keadaan: BarisTimbang, { hasil, huruf }: HitunganTimbang): string {
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

export function kalimatBaris(keadaan: BarisTimbang, hitungan: HitunganTimbang): KalimatBaris {
  const { baris, isi } = keadaan
  const beda = hitungan.bedaKelas
  const guest = baris.tamu ? `Tamu dari ${baris.posyanduAsal ?? 'tempat lain'}, dihitung di sana.` : ''
  const override = hitungan.huruf ? overrideSentence(keadaan, hitungan.huruf) : ''
  const oedema = isi.edema ? 'Edema: BB/U tidak dihitung, rujuk.' : ''
  const bgm = hitungan.huruf?.bgm ? 'Di bawah garis merah.' : ''
  const note = (isi.catatan ?? '').trim() === '' ? '' : `Catatan: ${isi.catatan}`
  return {
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

/** "001" and "RT 03" as "1" and "3": there is no room for zeros. Anything else stays as it is written. */
export function rtRingkas(rt: string): string {
  return /^(?:RT\.?\s*)?0*(\d+)$/i.exec(rt.trim())?.[1] ?? rt
}
