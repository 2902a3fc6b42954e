import { Printer } from 'lucide-react'
import { type ReactNode, useCallback, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { Kbd } from '#renderer/components/kbd.tsx'
import type { Tombol } from '#renderer/components/key-registry.ts'
import { HalamanLembar, type SusunanKini, useSusunan } from '#renderer/lembar/halaman-lembar.tsx'
import { call } from '#renderer/lib/call.ts'
import { formatHariTanggal } from '#renderer/lib/format.ts'
import { isSempit, type Lebar } from '#renderer/lib/lebar.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import { noteTersimpan } from '#renderer/lib/tersimpan.ts'
import type { LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import { DialogLembar, type Terbuka } from './dialog-lembar.tsx'
import { bagianLain, bagianUtama } from './kartu-penimbangan.tsx'
import { KemajuanTimbang } from './kemajuan.tsx'
import { LembarKosong } from './lembar-kosong.tsx'
import { type LembarTimbang, openLembarTimbang } from './lembar-timbang.ts'

/** Takes back that a child was registered: what its history begins with. */
async function undoPendaftaran(orangId: string): Promise<{ readonly dipertahankan: readonly string[] }> {
  const riwayat = await call('riwayat.list', { orangId, hariBukaId: null, batas: 500 })
  const first = riwayat.at(-1)
  return first ? call('riwayat.undo', { kelompok: first.kelompok }) : { dipertahankan: [] }
}

/** Binds the sheet of a day to the calls of the book. */
function open(data: LembarPenimbangan): LembarTimbang {
  const hariBukaId = data.hari.id
  const noted = async <T extends { readonly waktu: string }>(saving: Promise<T>): Promise<T> => {
    const answer = await saving
    noteTersimpan(answer.waktu)
    return answer
  }
  return openLembarTimbang(data, {
    record: (orangId, isi, dasar) => noted(call('penimbangan.record', { hariBukaId, orangId, isi, dasar })),
    markAbsent: (orangId, tidakHadir) => noted(call('penimbangan.markAbsent', { hariBukaId, orangId, tidakHadir })),
    answer: (orangId, kode) => call('penimbangan.answer', { hariBukaId, orangId, kode }),
    override: (penimbanganId, nt, alasan) => call('penimbangan.override', { penimbanganId, nt, alasan }),
    row: (orangId) => call('penimbangan.row', { hariBukaId, orangId }),
    undo: (kelompok) => call('riwayat.undo', { kelompok }),
    undoAnak: undoPendaftaran,
  })
}

function keterangan({ hari, dusun }: LembarPenimbangan, lebar: Lebar): string | null {
  if (isSempit(lebar)) return null
  const when = `Hari buka ${formatHariTanggal(hari.tanggal)}`
  if (lebar !== 'lebar') return when
  return [when, dusun && `Dusun ${dusun}`, 'urut buku register (RT)'].filter(Boolean).join(' · ')
}

type LembarProps = { readonly data: LembarPenimbangan; readonly lain: ReactNode }

/** The weighing sheet of a day. */
export function LembarTimbangan({ data, lain }: LembarProps) {
  const [lembar] = useState(() => open(data))
  const kini = useSusunan(lembar)
  const [terbuka, setTerbuka] = useState<Terbuka | null>(null)
  const [mencetak, setMencetak] = useState(false)
  const navigate = useNavigate()
  const [kelola, laporan] = [useBoleh('kelola'), useBoleh('laporan')]
  const openCard = (orangId: string) => navigate(`/balita/${orangId}`)
  const openBaru = () => setTerbuka({ kind: 'anakBaru', nama: '' })
  const endPrint = useCallback(() => setMencetak(false), [])
  const { hari } = data
  const { lebar } = kini
  const perintah = listPerintah({ lembar, kini, kelola, setTerbuka, openCard, openBaru })
  return (
    <HalamanLembar
      lembar={lembar}
      kini={kini}
      judul={`Lembar penimbangan ${hari.posyandu}`}
      sub={keterangan(data, lebar)}
      aksi={
        <>
          {!isSempit(lebar) && lain}
          {!isSempit(lebar) && laporan && (
            <Button icon={Printer} onClick={() => setMencetak(true)}>
              Lembar kosong
            </Button>
          )}
          {!isSempit(lebar) && <ButtonLink to={`/kartu/balita/lembar/${hari.id}`}>Kartu bantu</ButtonLink>}
          <Button onClick={() => setTerbuka({ kind: 'selesai' })}>
            {hari.selesai ? 'Batal selesai' : 'Selesai hari buka'}
          </Button>
        </>
      }
      kemajuan={<KemajuanTimbang lembar={lembar} lebar={lebar} />}
      kosong={<BelumAda onAnakBaru={openBaru} />}
      tombol={perintah}
      onOpenCard={openCard}
    >
      {terbuka && (
        <DialogLembar
          key={terbuka.kind}
          terbuka={terbuka}
          lembar={lembar}
          data={data}
          onOpen={setTerbuka}
          onClose={() => setTerbuka(null)}
        />
      )}
      {mencetak && <LembarKosong lembar={data} onDone={endPrint} />}
    </HalamanLembar>
  )
}

function BelumAda({ onAnakBaru }: { readonly onAnakBaru: () => void }) {
  return (
    <EmptyState
      judul="Belum ada balita di posyandu ini"
      aksi={
        <Button rupa="utama" onClick={onAnakBaru}>
          Daftarkan anak <Kbd tombol="F9" />
        </Button>
      }
    >
      Daftarkan anaknya di sini, atau cari anak dari posyandu lain (F3) untuk ditimbang sebagai tamu.
    </EmptyState>
  )
}

type Bahan = {
  readonly lembar: LembarTimbang
  readonly kini: Pick<SusunanKini, 'bagian' | 'openBagian' | 'withRow'>
  /** Whoever may decide on N and T. */
  readonly kelola: boolean
  readonly setTerbuka: (terbuka: Terbuka) => void
  readonly openCard: (orangId: string) => void
  readonly openBaru: () => void
}

/** The keys that only the weighing has, the most wanted first; most are about the row in focus. */
function listPerintah({ lembar, kini, kelola, setTerbuka, openCard, openBaru }: Bahan): readonly Tombol[] {
  const { bagian, openBagian, withRow } = kini
  const lain = bagian === bagianLain
  const openNilai = withRow((orangId) => {
    lembar.send({ kind: 'simpan', id: orangId })
    lembar.idle().then(() => setTerbuka({ kind: 'nilai', orangId }))
  })
  return [
    { tombol: 'F3', arti: 'cari nama', jalankan: () => setTerbuka({ kind: 'cari' }) },
    { tombol: 'F6', arti: 'catatan', jalankan: withRow((orangId) => setTerbuka({ kind: 'catatan', orangId })) },
    {
      tombol: 'F7',
      arti: lain ? 'hitungan' : 'Vit A, LILA, ASI …',
      jalankan: () => openBagian(lain ? bagianUtama : bagianLain),
    },
    ...(kelola ? [{ tombol: 'F8', arti: 'ganti N/T', jalankan: openNilai }] : []),
    { tombol: 'F9', arti: 'anak baru', jalankan: openBaru },
    { tombol: 'F4', arti: 'kartu', jalankan: withRow(openCard) },
  ]
}
