import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Bagian } from '#renderer/components/bagian.tsx'
import { Button } from '#renderer/components/button.tsx'
import { Chips } from '#renderer/components/choice.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { PilihBulan } from '#renderer/components/pilih-bulan.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { type Tulisan, useTulisan } from '#renderer/components/tertulis.ts'
import { DateField } from '#renderer/components/text-field.tsx'
import { useBagianTindak } from '#renderer/lib/bagian-tindak.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { AnakKapsul, DaftarKapsul } from '#shared/contract/kapsul.ts'
import { bulanOf, isBulan, lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import { CetakKapsul } from './cetak-kapsul.tsx'
import kapsulCss from './kapsul.module.css'
import { type Apa, bulanKampanyeTerakhir, hitungan, keadaanOf, namaApa, padaOf } from './kata.ts'
import { TabelKapsul } from './tabel-kapsul.tsx'

const semuaPosyandu = 'semua'

/** The month and the posyandu in the address; else the last month of a campaign, and all. */
function useTempat() {
  const { hariIni, posyandu } = useKeadaan()
  const [params, setParams] = useSearchParams()
  const [tanya, di] = [params.get('bulan') ?? '', params.get('posyandu')]
  const akhir = bulanOf(hariIni)
  const bulan = isBulan(tanya) && tanya <= akhir ? tanya : bulanKampanyeTerakhir(akhir)
  const posyanduId = posyandu.find(({ id }) => id === di)?.id ?? null
  const set = (satu: { readonly bulan?: string; readonly posyandu?: string }) =>
    setParams({ bulan, posyandu: posyanduId ?? semuaPosyandu, ...satu }, { replace: true })
  const hariAkhir = lastDayOf(bulan)
  return { bulan, akhir, posyandu, posyanduId, set, hari: hariAkhir < hariIni ? hariAkhir : hariIni }
}

/** Gives, or takes away what was given. */
function useTekan(tanggal: string | null, { note, gagal }: Tulisan) {
  const give = useMutate('kapsul.give')
  return (anak: AnakKapsul, apa: Apa) => {
    const sudah = ['sudah', 'salah'].includes(keadaanOf(anak, apa))
    const pada = sudah ? padaOf(anak, apa) : tanggal
    if (pada === null) return note('Isi dulu tanggal pemberiannya di atas.', null)
    give
      .mutateAsync({ orangId: anak.orangId, tanggal: pada, apa, diberi: !sudah })
      .then(({ kelompok }) => note(`${namaApa[apa]} ${anak.nama} ${sudah ? 'dihapus' : 'tersimpan'}.`, kelompok), gagal)
  }
}

type Saring = 'belum' | 'sudah' | 'semua'

function saringAnak(anak: readonly AnakKapsul[], kolom: readonly Apa[], saring: Saring): AnakKapsul[] {
  const isBelum = (satu: AnakKapsul) => kolom.some((apa) => ['belum', 'salah'].includes(keadaanOf(satu, apa)))
  if (saring === 'semua') return [...anak]
  return anak.filter((satu) => isBelum(satu) === (saring === 'belum'))
}

const kolomDari = ({ adaVitaminA, adaObatCacing }: DaftarKapsul): Apa[] => [
  ...(adaVitaminA ? (['vitaminA'] as const) : []),
  ...(adaObatCacing ? (['obatCacing'] as const) : []),
]

/** The months of vitamin A and deworming: whom they are for, who has them, and the tally. */
export function KapsulPage() {
  const { bulan, akhir, posyandu, posyanduId, set, hari } = useTempat()
  const { tempat } = useKeadaan()
  const [bolehIsi, bolehCetak] = [useBoleh('isi'), useBoleh('laporan')]
  const [saring, setSaring] = useState<Saring>('semua')
  const [teks, setTeks] = useState<string | null>(null)
  const { data, error, refetch } = useCall('kapsul.list', { bulan, posyanduId }, { keepPrevious: true })
  const ketikan = readKetikanTanggal(teks ?? formatTanggal(hari))
  const tulisan = useTulisan()
  const tekan = useTekan(ketikan.kind === 'tanggal' ? ketikan.tanggal : null, tulisan)
  const kolom = data ? kolomDari(data) : []
  const tampak = data ? saringAnak(data.anak, kolom, saring) : []
  const cetak = () => window.print()
  useKeys([
    { tombol: 'Enter', arti: 'beri, lalu turun' },
    { tombol: 'Spasi', arti: 'beri atau batalkan' },
    { tombol: '↑ ↓ ← →', arti: 'pindah' },
    { tombol: 'Ctrl+Z', arti: 'urungkan', jalankan: tulisan.urungkan },
    ...(bolehCetak ? [{ tombol: 'Ctrl+P', arti: 'cetak daftar', jalankan: cetak }] : []),
  ])
  const pilihan = (['semua', 'belum', 'sudah'] as const).map((nilai) => ({
    nilai,
    label: { semua: 'Semua', belum: 'Belum', sudah: 'Sudah' }[nilai],
    jumlah: data ? saringAnak(data.anak, kolom, nilai).length : 0,
  }))
  return (
    <Page
      judul="Vitamin A & obat cacing"
      kaki
      sub={<span role="status">{data ? `${formatBulan(data.bulan)}, ${data.anak.length} sasaran` : ''}</span>}
      aksi={
        <div className={kapsulCss.pilih}>
          <SelectField
            label="Posyandu"
            lebar="sedang"
            pilihan={[
              { nilai: semuaPosyandu, label: 'Semua posyandu' },
              ...posyandu.map(({ id, nama }) => ({ nilai: id, label: nama })),
            ]}
            value={posyanduId ?? semuaPosyandu}
            onChange={(id) => set({ posyandu: id })}
          />
          {bolehIsi && <DateField label="Diberikan tanggal" value={teks ?? formatTanggal(hari)} onChange={setTeks} />}
          <PilihBulan
            bulan={bulan}
            akhir={akhir}
            onChange={(satu) => {
              setTeks(null)
              set({ bulan: satu })
            }}
          />
          {bolehCetak && (
            <Button icon={Printer} onClick={cetak}>
              Cetak
            </Button>
          )}
        </div>
      }
    >
      <Bagian label="Bagian tindak lanjut" halaman={useBagianTindak()} />
      {data && kolom.length > 0 && (
        <div className={kapsulCss.saring}>
          <Chips label="Tampilkan" pilihan={pilihan} value={saring} onChange={setSaring} />
          <ul className={kapsulCss.hitung} aria-label="Hitungan">
            {hitungan(data).map(({ nama, sasaran, dapat, ket }) => (
              <li key={nama}>
                {nama}: <b className="num">{`${dapat} dari ${sasaran}`}</b>
                {ket !== '' && `, ${ket}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={pageCss.isi}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        {data && kolom.length === 0 && (
          <EmptyState judul={`${formatBulan(bulan)} bukan bulannya`}>
            Vitamin A diberikan Februari dan Agustus, obat cacing menurut setelan. Pilih bulannya di atas.
          </EmptyState>
        )}
        {data && kolom.length > 0 && tampak.length === 0 && (
          <EmptyState judul="Tidak ada anak di daftar ini">Pilih daftar atau posyandu yang lain di atas.</EmptyState>
        )}
        {tampak.length > 0 && <TabelKapsul anak={tampak} kolom={kolom} bolehIsi={bolehIsi} onTekan={tekan} />}
      </div>
      {bolehCetak && data && (
        <CetakKapsul daftar={{ ...data, anak: tampak }} kolom={kolom} tempat={tempat ? formatTempat(tempat) : ''} />
      )}
    </Page>
  )
}
