import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { Bagian } from '#renderer/components/bagian.tsx'
import { Button } from '#renderer/components/button.tsx'
import { Chips } from '#renderer/components/choice.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { SimpanDaftar } from '#renderer/components/simpan-daftar.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { type Tulisan, useTulisan } from '#renderer/components/tertulis.ts'
import { DateField } from '#renderer/components/text-field.tsx'
import { useBagianTindak } from '#renderer/lib/bagian-tindak.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { OrangTindak } from '#shared/contract/tindak.ts'
import { addHari, isTanggal } from '#shared/domain/tanggal/tanggal.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import { CetakTindak } from './cetak-tindak.tsx'
import { DialogHasil } from './dialog-hasil.tsx'
import { DialogPesan } from './dialog-pesan.tsx'
import { alamatOrang, artiAngka, type Hasil, isiDaftarTindak, pendekHasil } from './kata.ts'
import { pilihanKeadaan, pilihanSebab, type Saring, saringOrang, semuaSebab } from './saring.ts'
import { TabelTindak } from './tabel-tindak.tsx'
import tindakCss from './tindak.module.css'

const semuaPosyandu = 'semua'

/** The day and the posyandu in the address; else today, and all. */
function useTempat() {
  const { hariIni, posyandu } = useKeadaan()
  const [params, setParams] = useSearchParams()
  const [hari, di] = [params.get('per') ?? '', params.get('posyandu')]
  const per = isTanggal(hari) ? hari : hariIni
  const posyanduId = posyandu.find(({ id }) => id === di)?.id ?? null
  const set = (satu: { readonly per?: string; readonly posyandu?: string }) =>
    setParams({ per, posyandu: posyanduId ?? semuaPosyandu, ...satu }, { replace: true })
  return { per, hariIni, posyandu, posyanduId, set }
}

/** Writes down a visit with one key. */
function useCatat(tanggal: string, { note, gagal }: Tulisan) {
  const record = useMutate('tindak.record')
  return ({ id, nama, kunjungan }: OrangTindak, hasil: Hasil) => {
    const catatan = kunjungan?.tanggal === tanggal ? kunjungan.catatan : null
    record
      .mutateAsync({ orangId: id, tanggal, hasil, catatan })
      .then(({ kelompok }) => note(`${nama}: ${pendekHasil(hasil).toLowerCase()}. Tersimpan.`, kelompok), gagal)
  }
}

/** Who is to be visited on a day, by RT, ticked off with the keyboard. */
export function TindakPage() {
  const { per, hariIni, posyandu, posyanduId, set } = useTempat()
  const { tempat } = useKeadaan()
  const [bolehIsi, bolehCetak, bolehRujuk] = [useBoleh('isi'), useBoleh('laporan'), useBoleh('kelola')]
  const { data, error, refetch } = useCall('tindak.list', { per, posyanduId }, { keepPrevious: true })
  const [saring, setSaring] = useState<Saring>({ keadaan: 'semua', sebab: semuaSebab })
  const [fokus, setFokus] = useState<string | null>(null)
  const [dialog, setDialog] = useState<{ readonly apa: 'hasil' | 'pesan'; readonly id: string } | null>(null)
  const tulisan = useTulisan()
  const catat = useCatat(per, tulisan)
  const say = useStatus()
  const navigate = useNavigate()
  const semua = data?.orang ?? []
  const tampak = saringOrang(semua, saring)
  const terbuka = semua.find(({ id }) => id === dialog?.id)
  const buka = (apa: 'hasil' | 'pesan') => (orang: OrangTindak) => setDialog({ apa, id: orang.id })
  const rujuk = ({ id }: OrangTindak) => void navigate(`/tindak/rujukan?baru=${id}`)
  const diFokus = (jalankan: (orang: OrangTindak) => void) => () => {
    const orang = tampak.find(({ id }) => id === fokus) ?? tampak[0]
    if (orang) jalankan(orang)
  }
  const cetak = () => window.print()
  const tutup = () => setDialog(null)
  useKeys([
    ...(bolehIsi ? [{ tombol: '1–6', arti: artiAngka }] : []),
    { tombol: '↑ ↓', arti: 'pindah baris' },
    { tombol: 'F6', arti: 'hasil dengan catatan', jalankan: diFokus(buka('hasil')) },
    { tombol: 'F2', arti: 'pesan untuk ibu', jalankan: diFokus(buka('pesan')) },
    {
      tombol: 'F4',
      arti: 'kartunya',
      jalankan: diFokus((orang) => void navigate(alamatOrang(orang))),
    },
    ...(bolehRujuk ? [{ tombol: 'F8', arti: 'rujuk', jalankan: diFokus(rujuk) }] : []),
    { tombol: 'Ctrl+Z', arti: 'urungkan', jalankan: tulisan.urungkan },
    ...(bolehCetak ? [{ tombol: 'Ctrl+P', arti: 'cetak per RT', jalankan: cetak }] : []),
  ])
  return (
    <Page
      judul="Tindak lanjut"
      kaki
      sub={<span role="status">{data ? kalimatSisa(semua) : ''}</span>}
      aksi={
        <div className={tindakCss.pilih}>
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
          <Hari key={per} per={per} onPer={(hari) => set({ per: hari })} />
          {per === hariIni && <Button onClick={() => set({ per: addHari(hariIni, 1) })}>Besok</Button>}
          <SimpanDaftar
            kosong={tampak.length === 0}
            muat={async () => ({ ...isiDaftarTindak(tampak), judul: `Tindak lanjut per ${formatTanggal(per)}` })}
          />
          {bolehCetak && (
            <Button icon={Printer} onClick={cetak}>
              Cetak per RT
            </Button>
          )}
        </div>
      }
    >
      <Bagian label="Bagian tindak lanjut" halaman={useBagianTindak()} />
      <div className={tindakCss.saring}>
        <Chips
          label="Keadaan"
          pilihan={pilihanKeadaan(semua)}
          value={saring.keadaan}
          onChange={(keadaan) => setSaring({ ...saring, keadaan })}
        />
        <Chips
          label="Sebab"
          pilihan={pilihanSebab(semua)}
          value={saring.sebab}
          onChange={(sebab) => setSaring({ ...saring, sebab })}
        />
      </div>
      <div className={pageCss.isi}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        {data && tampak.length === 0 && (
          <EmptyState judul={semua.length === 0 ? 'Tidak ada yang perlu dikunjungi' : 'Tidak ada di daftar ini'}>
            {semua.length === 0
              ? 'Daftar ini terisi sendiri dari penimbangan, imunisasi, dan rujukan.'
              : 'Pilih daftar yang lain di atas.'}
          </EmptyState>
        )}
        {tampak.length > 0 && (
          <TabelTindak
            orang={tampak}
            bolehIsi={bolehIsi}
            fokus={fokus}
            aksi={{
              onHasil: catat,
              onBuka: buka('hasil'),
              onPesan: buka('pesan'),
              onRujuk: bolehRujuk ? rujuk : null,
              onFokus: ({ id }) => setFokus(id),
            }}
          />
        )}
      </div>
      {bolehCetak && <CetakTindak orang={tampak} per={per} tempat={tempat ? formatTempat(tempat) : ''} />}
      {terbuka && dialog?.apa === 'hasil' && bolehIsi && (
        <DialogHasil orang={terbuka} tanggal={per} onClose={tutup} onTertulis={tulisan.note} />
      )}
      {terbuka && dialog?.apa === 'pesan' && <DialogPesan orang={terbuka} onClose={tutup} onTersalin={say} />}
    </Page>
  )
}

function kalimatSisa(orang: readonly OrangTindak[]): string {
  const sudah = orang.filter(({ kunjungan }) => kunjungan?.tuntas).length
  return `${orang.length} orang, ${sudah} sudah dikunjungi`
}

/** The day of the list, as it is typed. */
function Hari({ per, onPer }: { readonly per: string; readonly onPer: (hari: string) => void }) {
  const [teks, setTeks] = useState(formatTanggal(per))
  const ubah = (baru: string) => {
    setTeks(baru)
    const read = readKetikanTanggal(baru)
    if (read.kind === 'tanggal' && read.tanggal !== per) onPer(read.tanggal)
  }
  return <DateField label="Tanggal" value={teks} onChange={ubah} />
}
