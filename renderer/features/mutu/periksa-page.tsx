import { Keyboard, Send } from 'lucide-react'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { PilihTempatBulan } from '#renderer/components/pilih-tempat-bulan.tsx'
import { SimpanDaftar } from '#renderer/components/simpan-daftar.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { cls } from '#renderer/lib/cls.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import { useTempatBulan } from '#renderer/lib/tempat-bulan.ts'
import type { PeriksaMutu, TemuanPeriksa } from '#shared/contract/mutu.ts'
import { isPasangan } from '#shared/domain/mutu/temuan.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { DaftarTemuan, isiDaftarTemuan } from './daftar-temuan.tsx'
import mutuCss from './mutu.module.css'
import { PutusanPosyandu } from './putusan-posyandu.tsx'
import { SudahDijawab } from './sudah-dijawab.tsx'

function kalimat({ temuan, dijawab }: PeriksaMutu, bulan: string): string {
  const lihat =
    temuan.length === 0 ? 'tidak ada lagi yang perlu dilihat' : `${formatBulat(temuan.length)} perlu dilihat`
  return `${formatBulan(bulan)}: ${lihat}, ${formatBulat(dijawab.length)} sudah dijawab. Tidak ada yang menghalangi kiriman.`
}

/** Answers findings, and takes answers back; each with its way back. */
function useJawab(bulan: string) {
  const say = useTertulis()
  const answer = useMutate('mutu.answer')
  const withdraw = useMutate('mutu.withdraw')
  return {
    sibuk: answer.isPending || withdraw.isPending,
    gagal: answer.error ?? withdraw.error,
    benar: ({ nomor, kode }: TemuanPeriksa) =>
      answer.mutate(
        { bulan, nomor },
        {
          onSuccess: ({ kelompok }) =>
            say(isPasangan(kode) ? 'Dicatat: dua anak berbeda.' : 'Dicatat: memang benar.', kelompok),
        },
      ),
    batal: ({ nomor }: TemuanPeriksa) =>
      withdraw.mutate(
        { bulan, nomor },
        { onSuccess: ({ kelompok }) => say('Jawaban dibatalkan. Temuannya ditanyakan lagi.', kelompok) },
      ),
  }
}

/** What to look at before a month is sent: each finding is put right or called right. Nothing here blocks anything. */
export function PeriksaPage() {
  const tempat = useTempatBulan()
  const { bulan, posyanduId } = tempat
  const kirim = useBoleh('kirim')
  const { data, error, refetch } = useCall('mutu.review', { bulan, posyanduId }, { keepPrevious: true })
  const { sibuk, gagal, benar, batal } = useJawab(bulan)
  return (
    <Page
      judul="Periksa sebelum kirim"
      sub={<span role="status">{data ? kalimat(data, data.bulan) : 'Memeriksa…'}</span>}
      aksi={
        <>
          <PilihTempatBulan tempat={tempat} />
          <SimpanDaftar
            kosong={(data?.temuan.length ?? 0) === 0}
            muat={async () => ({
              ...isiDaftarTemuan(data?.temuan ?? []),
              judul: `Yang perlu dilihat, ${formatBulan(bulan)}, ${tempat.namaTempat}`,
            })}
          />
          <ButtonLink to={`/mutu/ulang?bulan=${bulan}`} icon={Keyboard}>
            Ketik ulang
          </ButtonLink>
          {kirim && (
            <ButtonLink to="/kirim" icon={Send}>
              Lanjut ke Kirim
            </ButtonLink>
          )}
        </>
      }
    >
      <div className={cls(pageCss.isi, mutuCss.isi)}>
        <FailureNotice failure={error ?? gagal} onRetry={() => void refetch()} />
        {data && (
          <>
            {data.posyandu.length > 0 && <PutusanPosyandu posyandu={data.posyandu} />}
            {data.temuan.length === 0 && (
              <EmptyState judul="Tidak ada yang perlu dilihat">
                Angka bulan ini tidak menimbulkan pertanyaan lagi. Laporannya boleh dikirim.
              </EmptyState>
            )}
            <DaftarTemuan temuan={data.temuan} aksi={{ bulan, sibuk, onBenar: benar }} />
            <SudahDijawab dijawab={data.dijawab} sibuk={sibuk} onBatal={batal} />
          </>
        )}
      </div>
    </Page>
  )
}
