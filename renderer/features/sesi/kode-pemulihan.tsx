import { CircleCheck, Printer } from 'lucide-react'
import { type Ref, useEffect, useRef } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import markCss from '#renderer/components/mark.module.css'
import { Notice } from '#renderer/components/notice.tsx'
import { KelompokKode } from './kelompok-kode.tsx'
import { KertasKode } from './kertas-kode.tsx'
import kodeCss from './kode.module.css'
import { Lead } from './sampul.tsx'
import { UjiKode } from './uji-kode.tsx'

/** Where one is with a new code: shown, asked whether it may go unwritten, typed back, found right. */
export type LangkahKode = 'lihat' | 'nanti' | 'uji' | 'cocok'

/** What leaving the code unwritten means, and the way back to it. */
function TanyaNanti({ onKembali, onLanjut }: { readonly onKembali: () => void; readonly onLanjut: () => void }) {
  return (
    <>
      <Notice jenis="tanya">
        Kode ini tidak ditunjukkan lagi sesudah ini. Kalau kata sandi lupa dan kodenya tidak tercatat, isi buku tidak
        dapat dibuka lagi.
      </Notice>
      <p className="muted">
        Kode baru dapat dibuat kapan saja di Pengaturan, Kode pemulihan. Kode ini lalu tidak berlaku.
      </p>
      <Actions>
        <Button rupa="utama" onClick={onKembali}>
          Lihat kode lagi
        </Button>
        <Button onClick={onLanjut}>Lanjut tanpa mencatat</Button>
      </Actions>
    </>
  )
}

/** What was typed from the paper is the code. */
function KodeCocok({ aksiRef, onSelesai }: { readonly aksiRef: Ref<HTMLDivElement>; readonly onSelesai: () => void }) {
  return (
    <div className={kodeCss.langkah}>
      <p className={markCss.done}>
        <CircleCheck size={20} strokeWidth={1.75} aria-hidden />
        Kode di kertas cocok. Simpan kertasnya di tempat terkunci, jauh dari laptop ini.
      </p>
      <Actions ref={aksiRef}>
        <Button rupa="utama" onClick={onSelesai}>
          Selesai
        </Button>
      </Actions>
    </div>
  )
}

/** The code itself, to be printed or copied by hand. */
function LihatKode({
  kode,
  tempat,
  aksiRef,
  onUji,
  onNanti,
}: {
  readonly kode: string
  readonly tempat: readonly string[]
  readonly aksiRef: Ref<HTMLDivElement>
  readonly onUji: () => void
  readonly onNanti: () => void
}) {
  return (
    <>
      <Lead>
        Kode ini membuka buku kalau lupa kata sandi. Cetak sekarang, atau tulis di kertas: kode yang sama tidak
        ditunjukkan lagi nanti.
      </Lead>
      <KelompokKode kode={kode} />
      <p className="muted">
        Kertasnya disimpan di tempat terkunci, jauh dari laptop. Tanpa kata sandi dan tanpa kode ini, isi buku tidak
        dapat dibaca lagi.
      </p>
      <Actions ref={aksiRef}>
        <Button rupa="utama" icon={Printer} onClick={() => window.print()}>
          Cetak
        </Button>
        <Button onClick={onUji}>Saya sudah mencatat</Button>
        <Button rupa="teks" onClick={onNanti}>
          Nanti saja
        </Button>
      </Actions>
      <KertasKode kode={kode} tempat={tempat} />
    </>
  )
}

/** A new recovery code: shown once, printed or copied by hand, then typed back. */
export function KodePemulihan({
  kode,
  tempat,
  langkah,
  onLangkah: setLangkah,
  onSelesai,
}: {
  readonly kode: string
  readonly tempat: readonly string[]
  readonly langkah: LangkahKode
  readonly onLangkah: (langkah: LangkahKode) => void
  readonly onSelesai: () => void
}) {
  const lanjut = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (langkah !== 'uji') lanjut.current?.querySelector<HTMLElement>('button')?.focus()
  }, [langkah])
  if (langkah === 'cocok') return <KodeCocok aksiRef={lanjut} onSelesai={onSelesai} />
  if (langkah === 'nanti') {
    return (
      <div className={kodeCss.langkah} ref={lanjut}>
        <TanyaNanti onKembali={() => setLangkah('lihat')} onLanjut={onSelesai} />
      </div>
    )
  }
  if (langkah === 'uji') {
    return (
      <>
        <Lead>Sekarang ketik kodenya dari kertas, supaya pasti tercatat benar.</Lead>
        <UjiKode
          kode={kode}
          onCocok={() => setLangkah('cocok')}
          onNanti={onSelesai}
          kembali={() => setLangkah('lihat')}
        />
      </>
    )
  }
  return (
    <LihatKode
      kode={kode}
      tempat={tempat}
      aksiRef={lanjut}
      onUji={() => setLangkah('uji')}
      onNanti={() => setLangkah('nanti')}
    />
  )
}
