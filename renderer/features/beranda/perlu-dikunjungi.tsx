import { Printer } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import buttonCss from '#renderer/components/button.module.css'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { Chips } from '#renderer/components/choice.tsx'
import { Letter } from '#renderer/components/letter.tsx'
import { cls } from '#renderer/lib/cls.ts'
import type { Beranda, PerluDikunjungi } from '#shared/contract/beranda.ts'
import perluDikunjungiCss from './perlu-dikunjungi.module.css'

type Sebab = PerluDikunjungi['sebab']
export type Saring = Sebab | 'semua'

const namaSebab: Readonly<Record<Sebab, string>> = {
  rujuk: 'Rujuk',
  BGM: 'BGM',
  '2T': '2T',
  tidakHadir: 'Tidak hadir',
}
/** Rows shown before "Lihat semua": as many as stand beside the two cards at the left. */
const barisAwal = 8

/** The reason as letters: "BGM", "2T", "2 bln". */
export function Sebab({ anak }: { readonly anak: PerluDikunjungi }) {
  if (anak.sebab === 'tidakHadir') return <Letter kode="–" teks={`${anak.bulan} bln`} />
  return anak.sebab === 'rujuk' ? <Letter kode="BGM" teks="Rujuk" /> : <Letter kode={anak.sebab} />
}

export function saringSebab(daftar: readonly PerluDikunjungi[], saring: Saring): readonly PerluDikunjungi[] {
  return saring === 'semua' ? daftar : daftar.filter((anak) => anak.sebab === saring)
}

type Jumlah = Beranda['perluDikunjungi']['jumlah']

/** How many are to be visited, for a reason or in all. */
export function jumlahKunjungan(jumlah: Jumlah, saring: Saring = 'semua'): number {
  return saring === 'semua' ? jumlah.rujuk + jumlah.BGM + jumlah['2T'] + jumlah.tidakHadir : jumlah[saring]
}

function pilihanSaring(jumlah: Jumlah) {
  const each = (['rujuk', 'BGM', '2T', 'tidakHadir'] as const)
    .map((nilai) => ({ nilai, label: namaSebab[nilai], jumlah: jumlah[nilai] }))
    .filter((pilihan) => pilihan.jumlah > 0)
  return [{ nilai: 'semua' as Saring, label: 'Semua', jumlah: jumlahKunjungan(jumlah) }, ...each]
}

function Baris({ anak }: { readonly anak: PerluDikunjungi }) {
  return (
    <li>
      <Link className={perluDikunjungiCss.vis} to={`/balita/${anak.id}`}>
        <Sebab anak={anak} />
        <span className={perluDikunjungiCss.siapa}>
          <span className={perluDikunjungiCss.nm}>{anak.nama}</span>
          <b className={perluDikunjungiCss.pl}>{anak.posyandu}</b>
        </span>
        <span className={perluDikunjungiCss.siapa}>
          <span className={perluDikunjungiCss.why}>{anak.keterangan}</span>
          <span className={perluDikunjungiCss.pl}>{anak.rt ? `RT ${anak.rt}` : (anak.dusun ?? '')}</span>
        </span>
      </Link>
    </li>
  )
}

/** Who is to be visited, worst first. */
export function KartuKunjungan({
  jumlah,
  daftar,
  saring,
  onSaring,
  onSemua,
  onCetak,
  gagal,
}: {
  readonly jumlah: Jumlah
  /** The first of them, until all are asked for. */
  readonly daftar: readonly PerluDikunjungi[]
  readonly saring: Saring
  readonly onSaring: (saring: Saring) => void
  readonly onSemua: () => void
  /** Null for whoever may not print. */
  readonly onCetak: (() => void) | null
  readonly gagal: ReactNode
}) {
  const [semua, setSemua] = useState(false)
  const [total, banyak] = [jumlahKunjungan(jumlah), jumlahKunjungan(jumlah, saring)]
  const shown = saringSebab(daftar, saring)
  const rows = semua ? shown : shown.slice(0, barisAwal)
  const rest = banyak - rows.length
  const pilih = (baru: Saring) => {
    if (baru !== 'semua') onSemua()
    onSaring(baru)
  }
  const buka = () => {
    if (!semua) onSemua()
    setSemua(!semua)
  }
  return (
    <Card
      judul="Perlu dikunjungi"
      className={perluDikunjungiCss.kunjungan}
      kanan={
        total > 0 &&
        onCetak && (
          <Button kecil icon={Printer} onClick={onCetak}>
            Cetak per RT
          </Button>
        )
      }
    >
      {gagal}
      {total === 0 ? (
        <p className={cls('muted', cardCss.isi)}>Tidak ada balita yang perlu dikunjungi bulan ini.</p>
      ) : (
        <>
          <Chips label="Saring menurut sebab" pilihan={pilihanSaring(jumlah)} value={saring} onChange={pilih} />
          <ul className={perluDikunjungiCss.daftar}>
            {rows.map((anak) => (
              <Baris key={anak.id} anak={anak} />
            ))}
          </ul>
          {(rest > 0 || semua) && (
            <div className={cls('small', perluDikunjungiCss.cf)}>
              <span className="muted">{rest > 0 ? `${rest} lagi` : ''}</span>
              <button type="button" className={buttonCss.tautan} onClick={buka}>
                {semua ? 'Ringkas' : `Lihat semua ${banyak}`}
              </button>
            </div>
          )}
        </>
      )}
    </Card>
  )
}
