document.title = 'Tarifflab';
