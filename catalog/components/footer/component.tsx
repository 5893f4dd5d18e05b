export default function Footer({ text }: { text: string }) {
  return (
    <footer className="app-footer">
      <p className="border-t border-line pt-6 text-muted">{text}</p>
    </footer>
  );
}
