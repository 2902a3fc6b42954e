import { TanyaTegas } from '#renderer/components/tanya-tegas.tsx'
import { akibatBelum, kataBelum } from './belum.ts'
import type { Ditanya } from './use-pendaftaran.ts'

const kalimatSerupa = 'Anak yang mirip sudah ada di buku, lihat di samping. Bila anak yang sama, jangan didaftar lagi.'

function kataTombol({ belum, serupa }: Ditanya): string {
  if (belum.length === 0) return 'Memang anak lain, simpan'
  return `${serupa > 0 ? 'Memang anak lain, simpan' : 'Simpan dulu'} tanpa ${kataBelum(belum)}`
}

function toKalimat(teks: string): string {
  return teks.charAt(0).toUpperCase() + teks.slice(1)
}

/** Asks once more before a child is stored. */
export function TanyaSimpan({
  ditanya,
  sibuk,
  onSimpan,
}: {
  readonly ditanya: Ditanya
  readonly sibuk: boolean
  readonly onSimpan: () => void
}) {
  const { belum, serupa } = ditanya
  return (
    <TanyaTegas tombol={kataTombol(ditanya)} sibuk={sibuk} onYa={onSimpan}>
      {belum.length > 0 && (
        <p>
          {toKalimat(kataBelum(belum))} belum diisi, jadi belum disimpan. {akibatBelum(belum)}
        </p>
      )}
      {serupa > 0 && <p>{kalimatSerupa}</p>}
    </TanyaTegas>
  )
}
